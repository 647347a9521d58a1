// SPDX-License-Identifier: MIT
#include "batch/workers.hpp"

namespace vanban::batch {

Team::Team(const RendererFactory& renderers, std::size_t threads) {
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back(
        [this, renderer = std::shared_ptr<UnitRenderer>(renderers.make())] { serve(*renderer); });
}

Team::~Team() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  begun_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Team::run(std::size_t count, const Task& task) {
  std::unique_lock lock(mutex_);
  task_ = &task;
  next_ = 0;
  count_ = count;
  begun_.notify_all();
  all_done_.wait(lock, [this] { return next_ == count_ && busy_ == 0; });
}

void Team::serve(UnitRenderer& renderer) {
  std::unique_lock lock(mutex_);
  while (true) {
    begun_.wait(lock, [this] { return ended_ || next_ < count_; });
    if (ended_) return;
    const std::size_t index = next_++;
    ++busy_;
    lock.unlock();
    (*task_)(index, renderer);
    lock.lock();
    --busy_;
    if (next_ == count_ && busy_ == 0) all_done_.notify_one();
  }
}

}  // namespace vanban::batch
