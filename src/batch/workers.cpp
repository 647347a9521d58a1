// SPDX-License-Identifier: MIT
#include "batch/workers.hpp"

#include <utility>

namespace vanban::batch {
namespace {

/// Tasks waiting for each thread. Who pushes sleeps until half of them are done: to be woken for
/// each one costs more than reading a unit.
constexpr std::size_t kQueued = 16;

}  // namespace

Workers::Workers(const RendererFactory& renderers, std::size_t threads)
    : capacity_(kQueued * threads) {
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back(
        [this, renderer = std::shared_ptr<UnitRenderer>(renderers.make())] { serve(*renderer); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  not_empty_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::push(Task task) {
  std::unique_lock lock(mutex_);
  if (tasks_.size() >= capacity_)
    not_full_.wait(lock, [this] { return tasks_.size() <= capacity_ / 2; });
  tasks_.push_back(std::move(task));
  not_empty_.notify_one();
}

void Workers::wait() {
  std::unique_lock lock(mutex_);
  idle_.wait(lock, [this] { return tasks_.empty() && busy_ == 0; });
}

void Workers::serve(UnitRenderer& renderer) {
  std::unique_lock lock(mutex_);
  while (true) {
    not_empty_.wait(lock, [this] { return ended_ || !tasks_.empty(); });
    if (tasks_.empty()) return;
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    if (tasks_.size() == capacity_ / 2) not_full_.notify_one();
    ++busy_;
    lock.unlock();
    task(renderer);
    lock.lock();
    --busy_;
    if (tasks_.empty() && busy_ == 0) idle_.notify_all();
  }
}

}  // namespace vanban::batch
