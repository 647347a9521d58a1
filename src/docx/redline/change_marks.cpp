// SPDX-License-Identifier: MIT
#include "docx/redline/change_marks.hpp"

namespace vanban::docx::redline {

void ChangeMarks::append_attributes(opc::XmlText& out, std::int64_t id) const {
  out.markup(" w:id=\"").number(id).markup("\" w:author=\"").text(author_).markup("\"");
  if (!date_.empty()) out.markup(" w:date=\"").text(date_).markup("\"");
}

void ChangeMarks::append_range_attributes(opc::XmlText& out, std::int64_t id) const {
  append_attributes(out, id);
  if (date_.empty()) out.markup(" w:date=\"1970-01-01T00:00:00Z\"");
}

void ChangeMarks::open(opc::XmlText& out, std::string_view element) {
  out.markup("<").markup(element);
  append_attributes(out);
  out.markup(">");
}

void ChangeMarks::append_empty(opc::XmlText& out, std::string_view element) {
  out.markup("<").markup(element);
  append_attributes(out);
  out.markup("/>");
}

std::string_view element_of(Fate fate) {
  switch (fate) {
    case Fate::inserted:
      return "w:ins";
    case Fate::deleted:
      return "w:del";
    case Fate::moved_from:
      return "w:moveFrom";
    case Fate::moved_to:
      return "w:moveTo";
    case Fate::kept:
      break;
  }
  return {};
}

}  // namespace vanban::docx::redline
