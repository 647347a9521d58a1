// SPDX-License-Identifier: MIT
#include "layout/page_flow.hpp"

namespace vanban::layout {

void PageFlow::open_page() {
  pages_.begin_page();
  notes_.start_page(pages_.body_height());
  bottom_ = 0;
  gap_ = 0;
  at_top_ = true;
}

void PageFlow::new_page() {
  pages_.end_page(notes_);
  open_page();
}

void PageFlow::finish() {
  while (notes_.has_waiting()) new_page();
  pages_.end_page(notes_);
}

}  // namespace vanban::layout
