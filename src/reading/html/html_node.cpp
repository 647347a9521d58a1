// SPDX-License-Identifier: MIT
#include "reading/html/html_node.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "reading/plain_text.hpp"

namespace vanban::reading::html {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// A text of libxml2 that is ours to free.
std::string taken(xmlChar* text) {
  std::string copy(view_of(text));
  xmlFree(text);
  return copy;
}

Diagnostic page_too_large(const std::string& file) {
  return make_error("reading.html-too-large", Fault::data,
                    {"trang web lớn hơn 16 MB hoặc lồng quá sâu",
                     "the web page is larger than 16 MB or nested too deeply"},
                    {"Chép phần cần dùng vào Word rồi lưu thành .docx.",
                     "Copy what you need into Word and save it as .docx."})
      .in_file(file);
}

/// Whether the head names a code, so that the parser can convert the page.
bool names_its_code(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  return bytes.substr(0, kHead).find("charset=") != std::string_view::npos;
}

/// The page without what a clipboard puts before it (`Version:0.9`, `StartHTML:…`).
std::string_view without_clipboard_head(std::string_view bytes) {
  if (!bytes.starts_with("Version:")) return bytes;
  const std::size_t begin = bytes.find('<');
  return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin);
}

/// The page without the marks of Word's conditions (`<![if !supportLists]>`, `<![endif]>`), which
/// the parser would take for text. Those inside comments stay, with their comments.
std::string without_conditions(std::string_view bytes) {
  constexpr std::size_t kLongestCondition = 200;
  std::string page;
  while (true) {
    const std::size_t mark = std::min(bytes.find("<!["), bytes.size());
    page += bytes.substr(0, mark);
    bytes.remove_prefix(mark);
    if (bytes.empty()) return page;
    const std::size_t end = bytes.starts_with("<![if")
                                ? bytes.substr(0, kLongestCondition).find("]>")
                                : std::string_view::npos;
    constexpr std::string_view kEnd = "<![endif]>";
    const std::size_t taken = bytes.starts_with(kEnd)         ? kEnd.size()
                              : end != std::string_view::npos ? end + 2
                                                              : 0;
    if (taken == 0) page += bytes.substr(0, 3);
    bytes.remove_prefix(taken == 0 ? 3 : taken);
  }
}

/// Hears while it lives whether libxml2 failed to convert a page, or stopped in it: it would go on
/// with less text.
class ParserWatch {
 public:
  ParserWatch() { xmlSetStructuredErrorFunc(this, hear); }
  ParserWatch(const ParserWatch&) = delete;
  ParserWatch& operator=(const ParserWatch&) = delete;
  ~ParserWatch() { xmlSetStructuredErrorFunc(nullptr, nullptr); }

  bool failed_to_convert() const { return failed_; }
  bool stopped() const { return stopped_; }

 private:
  static void hear(void* watch, xmlErrorPtr error) {
    const int code = error->code;
    if (code == XML_ERR_INVALID_ENCODING || code == XML_ERR_UNKNOWN_ENCODING ||
        code == XML_ERR_UNSUPPORTED_ENCODING || code == XML_I18N_CONV_FAILED ||
        code == XML_ERR_ENCODING_NAME)
      static_cast<ParserWatch*>(watch)->failed_ = true;
    // Too many elements inside one another (nodePush), or no memory.
    if (code == XML_ERR_INTERNAL_ERROR || code == XML_ERR_NO_MEMORY)
      static_cast<ParserWatch*>(watch)->stopped_ = true;
  }

  bool failed_ = false;
  bool stopped_ = false;
};

}  // namespace

std::string_view HtmlNode::name() const {
  return node_->type == XML_ELEMENT_NODE ? view_of(node_->name) : std::string_view();
}

std::string_view HtmlNode::text() const {
  const bool text = node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE;
  return text ? view_of(node_->content) : std::string_view();
}

std::string HtmlNode::attribute(const char* name) const {
  if (node_->type != XML_ELEMENT_NODE) return {};
  return taken(xmlGetProp(node_, reinterpret_cast<const xmlChar*>(name)));
}

std::string HtmlNode::whole_text() const { return taken(xmlNodeGetContent(node_)); }

int HtmlNode::line() const { return static_cast<int>(xmlGetLineNo(node_)); }

HtmlNode HtmlNode::first_child() const { return HtmlNode(node_->children); }

HtmlNode HtmlNode::next() const { return HtmlNode(node_->next); }

void HtmlTree::Free::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

Result<HtmlTree> HtmlTree::read(std::string_view bytes, const std::string& file) {
  if (bytes.size() > kLargestPage) return fail(page_too_large(file));
  const bool utf8 = !utf8::first_error(bytes);
  const bool binary = bytes.find('\0') != std::string_view::npos;
  if (binary || (!utf8 && !names_its_code(bytes))) VANBAN_CHECK(utf8_text(bytes, file));
  const std::string page = without_conditions(without_clipboard_head(bytes));
  HtmlTree tree;
  const ParserWatch watch;
  tree.document_.reset(htmlReadMemory(
      page.data(), static_cast<int>(page.size()), nullptr, utf8 ? "UTF-8" : nullptr,
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  if (watch.stopped()) return fail(page_too_large(file));
  if (!utf8 && watch.failed_to_convert()) VANBAN_CHECK(utf8_text(bytes, file));
  return tree;
}

HtmlNode HtmlTree::root() const {
  return HtmlNode(document_ ? xmlDocGetRootElement(document_.get()) : nullptr);
}

}  // namespace vanban::reading::html
