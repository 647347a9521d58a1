// SPDX-License-Identifier: MIT
// Stands between a program and the system calls that change the disk, counts them, and lets one
// fail. Linked into a test program, the functions below arm it; preloaded into vanban, the
// environment does (faulty_calls.cpp).
#pragma once

namespace vanban::faulty {

/// Lets the `at`-th call from now (1: the next) fail with the errno, and no other.
void fail_once(long at, int number);
/// Lets every write from the `at`-th call on fail, as a full disk would.
void fail_writes(long at, int number);
/// Lets statfs name this type of file system (its number in linux/magic.h); 0: the true one.
void place_on_file_system(long type);
/// Lets all calls through again; the calls since `fail_…`.
long disarm();

}  // namespace vanban::faulty
