// SPDX-License-Identifier: MIT
// The threads of a batch, each with a renderer of its own that stays warm from one pass to the
// next.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/unit_renderer.hpp"

namespace vanban::batch {

/// Tasks are given by one thread at a time. The queue is short, so memory does not grow with the
/// list.
class Workers {
 public:
  /// Done by one of several threads at once. Must not throw.
  using Task = std::function<void(UnitRenderer& renderer)>;

  Workers(const RendererFactory& renderers, std::size_t threads);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  /// Waits for all tasks.
  ~Workers();

  /// Waits while the queue is full.
  void push(Task task);
  /// Waits until every task is done.
  void wait();

  /// Waits at the end of a block, however it is left: tasks may use what lives outside of it.
  class Round {
   public:
    explicit Round(Workers& workers) : workers_(workers) {}
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;
    ~Round() { workers_.wait(); }

   private:
    Workers& workers_;
  };

 private:
  void serve(UnitRenderer& renderer);

  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable not_full_;
  std::condition_variable not_empty_;
  std::condition_variable idle_;
  std::deque<Task> tasks_;
  std::size_t busy_ = 0;  ///< tasks taken and not done
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vanban::batch
