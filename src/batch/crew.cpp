// SPDX-License-Identifier: MIT
#include "batch/crew.hpp"

namespace vanban::batch {
namespace {

/// Jobs waiting for each thread. The reader sleeps until half of them are done: to be woken for
/// each one costs more than reading it.
constexpr std::size_t kQueued = 16;

}  // namespace

Crew::Crew(const RendererFactory& renderers, std::size_t threads, Work work)
    : work_(std::move(work)), capacity_(kQueued * threads) {
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back(
        [this, renderer = std::shared_ptr<UnitRenderer>(renderers.make())] { serve(*renderer); });
}

Crew::~Crew() { finish(); }

void Crew::push(Job job) {
  std::unique_lock lock(mutex_);
  if (jobs_.size() >= capacity_)
    not_full_.wait(lock, [this] { return jobs_.size() <= capacity_ / 2; });
  jobs_.push_back(std::move(job));
  not_empty_.notify_one();
}

void Crew::finish() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  not_empty_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Crew::serve(UnitRenderer& renderer) {
  while (true) {
    std::unique_lock lock(mutex_);
    not_empty_.wait(lock, [this] { return ended_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    if (jobs_.size() == capacity_ / 2) not_full_.notify_one();
    lock.unlock();
    work_(job, renderer);
  }
}

}  // namespace vanban::batch
