//! Unpacks the one-file app: a small program of its own, which the page runs before it has any other.
//!
//! # Why not the browser's `DecompressionStream`
//! It knows gzip, a file at a time. LZMA over all files at once packs the same 3 MB by 29 % smaller, since the data
//! that the program holds and the data that it publishes are much the same; and older browsers can do it too.

//!
//! # Why not the standard library
//! Its words about panics and input alone would be ten times this program. Memory is taken and never given back:
//! the page drops the whole program once it has the files.

#![cfg_attr(target_arch = "wasm32", no_std)]
#![allow(unsafe_code, reason = "the page and this program share memory and nothing else")]

extern crate alloc;

use alloc::boxed::Box;
use alloc::vec;
use core::{ptr, slice};

use lzma_rust2::LzmaReader;
#[cfg(target_arch = "wasm32")]
use lzma_rust2::Read as _;
#[cfg(not(target_arch = "wasm32"))]
use std::io::Read as _;

#[cfg(target_arch = "wasm32")]
mod bare;

/// The most memory that unpacking may take, in KiB.
const MOST_MEMORY_KIB: u32 = 256 * 1024;

/// Room for packed bytes, to be filled and given to [`unpack`].
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Unpacks bytes into `unpacked` others and tells where they are; null where they are no packed bytes, or fewer.
///
/// # Safety
/// `packed` must come from [`room`], with the same length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(packed: *const u8, length: usize, unpacked: usize) -> *const u8 {
    // SAFETY: the caller's promise.
    let packed = unsafe { slice::from_raw_parts(packed, length) };
    let mut bytes = vec![0; unpacked];
    let read = LzmaReader::new_mem_limit(packed, MOST_MEMORY_KIB, None).map(|mut reader| reader.read_exact(&mut bytes));
    match read {
        Ok(Ok(())) => Box::leak(bytes.into_boxed_slice()).as_ptr(),
        _ => ptr::null(),
    }
}
