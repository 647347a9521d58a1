// SPDX-License-Identifier: MIT
#include "jobs/workshop.hpp"

#include <utility>

namespace vanban::jobs {

Result<const fonts::FontSet*> Workshop::fonts() {
  if (fonts_ == nullptr) {
    VANBAN_TRY(fonts::FontSet fonts, fonts::FontSet::load(files_, font_folders_));
    fonts_ = std::make_unique<const fonts::FontSet>(std::move(fonts));
  }
  return fonts_.get();
}

Result<pipeline::Renderer*> Workshop::renderer() {
  if (renderer_ == nullptr) {
    VANBAN_TRY(const fonts::FontSet* const fonts, this->fonts());
    renderer_ = std::make_unique<pipeline::Renderer>(*fonts);
  }
  return renderer_.get();
}

}  // namespace vanban::jobs
