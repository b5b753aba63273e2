//! What a program without the standard library must bring: memory, and what to do in a panic.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32;
use core::cell::Cell;

/// The size of a page of memory, in bytes.
const PAGE: usize = 65_536;

/// Takes memory page by page, and gives none back.
struct Taker {
    next: Cell<usize>,
    end: Cell<usize>,
}

// SAFETY: the program has one thread.
unsafe impl Sync for Taker {}

// SAFETY: each call returns memory that no other has, aligned as asked, or null.
unsafe impl GlobalAlloc for Taker {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.next.get().next_multiple_of(layout.align());
        let missing = (start + layout.size()).saturating_sub(self.end.get());
        if missing > 0 {
            let pages = missing.div_ceil(PAGE) + 1;
            let before = wasm32::memory_grow::<0>(pages);
            if before == usize::MAX {
                return core::ptr::null_mut();
            }
            // Where the page has taken memory meanwhile, what was left before it is lost.
            if before * PAGE != self.end.get() {
                self.next.set(before * PAGE);
                self.end.set((before + pages) * PAGE);
                // SAFETY: the same request, which has its room now or finds none.
                return unsafe { self.alloc(layout) };
            }
            self.end.set((before + pages) * PAGE);
        }
        self.next.set(start + layout.size());
        core::ptr::without_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static TAKER: Taker = Taker { next: Cell::new(0), end: Cell::new(0) };

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    wasm32::unreachable()
}
