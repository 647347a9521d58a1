// SPDX-License-Identifier: MIT
// The environment of a program into which this is preloaded:
//   VANBAN_FAULT_AT=N     the call that fails, counted from 1
//   VANBAN_FAULT=WHAT     kill (SIGKILL instead of the call), EIO (this call alone), ENOSPC (this
//                         call and every write after it)
//   VANBAN_FILE_SYSTEM=N  the type of file system that statfs names
//   VANBAN_FAULT_COUNT=F  the file to which the number of calls is written at the end
// Writes to standard output and standard error are no business of a disk: they are not counted.
#include "faulty_calls.hpp"

#include <dlfcn.h>
#include <signal.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Fault { none, kill, once, writes };

std::atomic<Fault> fault{Fault::none};
std::atomic<long> fault_at{0};
std::atomic<int> fault_number{0};
std::atomic<long> calls{0};
std::atomic<long> file_system{0};

void arm(Fault what, long at, int number) {
  fault_at = at;
  fault_number = number;
  calls = 0;
  fault = what;
}

/// Counts a call; true where it must fail, with errno set.
bool fails(bool writes) {
  const long call = ++calls;
  const Fault what = fault;
  if (what == Fault::none || call < fault_at) return false;
  if (call > fault_at && !(what == Fault::writes && writes)) return false;
  if (what == Fault::kill) ::kill(::getpid(), SIGKILL);
  errno = fault_number;
  return true;
}

bool is_output(int descriptor) {
  return descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO;
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

__attribute__((constructor)) void read_environment() {
  if (const char* type = std::getenv("VANBAN_FILE_SYSTEM")) file_system = std::atol(type);
  const char* at = std::getenv("VANBAN_FAULT_AT");
  const char* what = std::getenv("VANBAN_FAULT");
  if (at == nullptr || what == nullptr) return;
  const bool kills = std::strcmp(what, "kill") == 0;
  const bool full = std::strcmp(what, "ENOSPC") == 0;
  arm(kills ? Fault::kill : full ? Fault::writes : Fault::once, std::atol(at), full ? ENOSPC : EIO);
}

__attribute__((destructor)) void write_count() {
  const char* path = std::getenv("VANBAN_FAULT_COUNT");
  if (path == nullptr) return;
  const long counted = calls;
  fault = Fault::none;
  if (std::FILE* file = std::fopen(path, "w")) {
    std::fprintf(file, "%ld\n", counted);
    std::fclose(file);
  }
}

}  // namespace

namespace vanban::faulty {

void fail_once(long at, int number) { arm(Fault::once, at, number); }
void fail_writes(long at, int number) { arm(Fault::writes, at, number); }

void place_on_file_system(long type) { file_system = type; }

long disarm() {
  fault = Fault::none;
  return calls;
}

}  // namespace vanban::faulty

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
  return !is_output(descriptor) && fails(true) ? -1 : real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return fails(true) ? -1 : real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  return fails(true) ? -1 : real(descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept {
  static auto* const real = next<int(int, off_t)>("ftruncate");
  return fails(true) ? -1 : real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
  static auto* const real = next<int(int, off64_t)>("ftruncate64");
  return fails(true) ? -1 : real(descriptor, size);
}

int fsync(int descriptor) {
  static auto* const real = next<int(int)>("fsync");
  return fails(false) ? -1 : real(descriptor);
}

int fdatasync(int descriptor) {
  static auto* const real = next<int(int)>("fdatasync");
  return fails(false) ? -1 : real(descriptor);
}

int syncfs(int descriptor) noexcept {
  static auto* const real = next<int(int)>("syncfs");
  return fails(false) ? -1 : real(descriptor);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next<int(const char*, const char*)>("rename");
  return fails(false) ? -1 : real(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
  return fails(false) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int statfs(const char* path, struct statfs* facts) noexcept {
  static auto* const real = next<int(const char*, struct statfs*)>("statfs");
  const int answer = real(path, facts);
  if (file_system != 0) facts->f_type = file_system;
  return answer;
}

int unlink(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("unlink");
  return fails(false) ? -1 : real(path);
}

}  // extern "C"
