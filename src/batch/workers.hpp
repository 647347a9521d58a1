// SPDX-License-Identifier: MIT
// Threads that do a number of like tasks together, each with a renderer of its own, and then wait
// for the next ones.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/unit_renderer.hpp"

namespace vanban::batch {

class Team {
 public:
  /// Does the task of that index; called from several threads at once. Must not throw.
  using Task = std::function<void(std::size_t index, UnitRenderer& renderer)>;

  Team(const RendererFactory& renderers, std::size_t threads);
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;
  ~Team();

  /// Does tasks 0 to `count` − 1 and returns when all are done. For one caller at a time.
  void run(std::size_t count, const Task& task);

 private:
  void serve(UnitRenderer& renderer);

  std::mutex mutex_;
  std::condition_variable begun_;
  std::condition_variable all_done_;
  const Task* task_ = nullptr;
  std::size_t next_ = 0;   ///< the first task nobody has taken
  std::size_t count_ = 0;  ///< of the present run
  std::size_t busy_ = 0;   ///< tasks taken and not done
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vanban::batch
