// SPDX-License-Identifier: MIT
// Threads that share the jobs of a batch, each with a renderer of its own. The queue between is
// short, so memory does not grow with the list.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/unit_jobs.hpp"
#include "batch/unit_renderer.hpp"

namespace vanban::batch {

class Crew {
 public:
  /// What is done with each job; called from several threads at once. Must not throw.
  using Work = std::function<void(Job&, UnitRenderer&)>;

  Crew(const RendererFactory& renderers, std::size_t threads, Work work);
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  /// Waits for all jobs.
  ~Crew();

  /// Waits while the queue is full.
  void push(Job job);
  /// Waits until every job is done and ends the threads.
  void finish();

 private:
  void serve(UnitRenderer& renderer);

  Work work_;
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable not_full_;
  std::condition_variable not_empty_;
  std::deque<Job> jobs_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vanban::batch
