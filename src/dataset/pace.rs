//! Reading in slices: while a large dataset is read a page can be painted, and its reader heard.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Is awaited between slices; it is told which share is done, from 0 to 1.
pub type Pause<'a> = &'a dyn Fn(f64) -> Pin<Box<dyn Future<Output = ()>>>;

/// Counts what is done, and pauses between slices of it; by default it never pauses.
#[derive(Default)]
pub struct Pace<'a> {
    pause: Option<Pause<'a>>,
    done: usize,
    all: usize,
    unit: usize,
    slice: usize,
    paused_at: usize,
}

impl<'a> Pace<'a> {
    /// A pace of which all comes to so much, in slices of so much.
    pub fn new(pause: Option<Pause<'a>>, all: usize, slice: usize) -> Self {
        Self { pause, all, slice, unit: 1, ..Self::default() }
    }

    /// From now on what is done is counted in units of so much.
    pub fn count_in(&mut self, unit: usize) {
        self.unit = unit;
    }

    /// So many more units are done.
    pub async fn add(&mut self, more: usize) {
        self.done += more * self.unit;
        if self.done - self.paused_at >= self.slice {
            self.rest().await;
        }
    }

    /// Pauses, between two steps that are not cut.
    #[expect(clippy::cast_precision_loss, reason = "a share that is told")]
    pub async fn rest(&mut self) {
        let Some(pause) = self.pause else { return };
        self.paused_at = self.done;
        pause((self.done as f64 / self.all.max(1) as f64).min(1.0)).await;
    }
}

/// What comes of reading that never pauses.
pub fn at_once<T>(reading: impl Future<Output = T>) -> T {
    match pin!(reading).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(read) => read,
        Poll::Pending => unreachable!("without a pause there is nothing to wait for"),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn it_pauses_between_slices_and_tells_the_share_that_is_done() {
        let told = RefCell::new(Vec::new());
        let pause = |share| -> Pin<Box<dyn Future<Output = ()>>> {
            told.borrow_mut().push(share);
            Box::pin(std::future::ready(()))
        };
        at_once(async {
            let mut pace = Pace::new(Some(&pause), 8, 3);
            for _ in 0..8 {
                pace.add(1).await;
            }
        });
        assert_eq!(*told.borrow(), [0.375, 0.75]);
    }
}
