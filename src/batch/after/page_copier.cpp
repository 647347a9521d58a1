// SPDX-License-Identifier: MIT
#include "batch/after/page_copier.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace vanban::batch {
namespace {

/// Keys of pages and annotations that lead into the structure tree, which is not copied.
bool leads_to_tags(const std::string& key) {
  return key == "/StructParents" || key == "/StructParent";
}

std::string name_text(const std::string& name) { return QPDFObjectHandle::newName(name).unparse(); }

}  // namespace

PageCopier::PageCopier(QPDF& source, ObjectWriter& writer, int parent)
    : source_(source), writer_(writer), parent_(parent) {}

std::vector<int> PageCopier::copy() {
  source_.pushInheritedAttributesToPage();
  std::vector<int> copied;
  // All pages have their numbers before the first is written: links lead from one to another.
  for (const QPDFObjectHandle& page : source_.getAllPages())
    copied.push_back(numbers_[page.getObjGen()] = writer_.reserve());
  std::size_t next = 0;
  for (const QPDFObjectHandle& page : source_.getAllPages())
    writer_.write(copied[next++], page_text(page));
  return copied;
}

std::string PageCopier::page_text(QPDFObjectHandle page) {
  media_box_ = value_text(page.getKey("/MediaBox"));
  page.removeKey("/Parent");
  return fmt::format("<<{}/Parent {} 0 R>>", entries_of(page), parent_);
}

std::string PageCopier::text_of(QPDFObjectHandle object) {
  return object.isIndirect() ? fmt::format("{} 0 R", number_of(object)) : value_text(object);
}

std::string PageCopier::value_text(QPDFObjectHandle object) {
  if (object.isDictionary()) return "<<" + entries_of(object) + ">>";
  if (!object.isArray()) return object.unparseResolved();
  std::string items;
  for (const QPDFObjectHandle& item : object.aitems())
    items += (items.empty() ? "" : " ") + text_of(item);
  return '[' + items + ']';
}

std::string PageCopier::entries_of(QPDFObjectHandle dictionary) {
  std::string entries;
  for (const std::string& key : dictionary.getKeys())
    if (const QPDFObjectHandle value = dictionary.getKey(key); !leads_to_tags(key))
      entries += name_text(key) + ' ' + text_of(value);
  return entries;
}

int PageCopier::number_of(QPDFObjectHandle object) {
  const QPDFObjGen id = object.getObjGen();
  if (const auto found = numbers_.find(id); found != numbers_.end()) return found->second;
  if (!being_copied_.insert(id).second)
    throw std::runtime_error(fmt::format("object {} leads back to itself", id.getObj()));
  const int number = copy_object(object);
  being_copied_.erase(id);
  return numbers_[id] = number;
}

/// What the object leads to is written before it, so that equal objects have equal texts.
int PageCopier::copy_object(QPDFObjectHandle object) {
  if (object.isStream()) {
    const auto bytes = object.getRawStreamData();
    QPDFObjectHandle dictionary = object.getDict();
    dictionary.removeKey("/Length");
    return writer_.add_stream(
        entries_of(dictionary),
        {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
  }
  std::string text = value_text(object);
  // An annotation belongs to one page (ISO 32000-1, 12.5.2), however many are alike.
  if (!object.isDictionary() || !object.hasKey("/Rect")) return writer_.add(std::move(text));
  const int number = writer_.reserve();
  writer_.write(number, std::move(text));
  return number;
}

}  // namespace vanban::batch
