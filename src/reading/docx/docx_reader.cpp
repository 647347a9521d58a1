// SPDX-License-Identifier: MIT
#include "reading/docx/docx_reader.hpp"

#include "reading/docx/block_reader.hpp"
#include "reading/docx/package.hpp"
#include "reading/docx/section_reader.hpp"
#include "reading/docx/source.hpp"

namespace vanban::reading::docx {
namespace {

/// Styles or lists of a file: they are small in the file and large in memory.
constexpr std::size_t kMostDefinitions = 20'000;

bool has_too_many(const Element& definitions) {
  std::size_t count = 0;
  for (const Element* one = definitions.first_child; one != nullptr; one = one->next) ++count;
  return count > kMostDefinitions;
}

/// Reads one file; the trees of its parts live until all is read.
class DocxReader {
 public:
  DocxReader(const Package& package, const std::string& file, const ReadingOptions& options)
      : package_(package) {
    source_.options = options;
    source_.document.file = file;
  }

  Result<ShownDocument> read() {
    VANBAN_TRY(relationships_, package_.relationships_of(package_.main_part()));
    VANBAN_CHECK(read_looks());
    VANBAN_CHECK(read_notes("footnotes", source_.footnotes));
    VANBAN_CHECK(read_notes("endnotes", source_.endnotes));
    VANBAN_TRY(const std::optional<XmlTree> comments, part("comments"));
    if (comments) source_.comments = CommentBook(comments->root());
    VANBAN_CHECK(read_settings());
    VANBAN_CHECK(read_properties());
    remark_macros();
    VANBAN_CHECK(read_body());
    source_.document.comments = source_.comments.take();
    return std::move(source_.document);
  }

 private:
  /// The part the main part has of a type; nothing where it has none.
  Result<std::optional<XmlTree>> part(std::string_view type) const {
    const Relationship* const target = of_type(relationships_, type);
    if (target == nullptr || target->external) return std::optional<XmlTree>();
    return package_.part(target->target);
  }

  /// The same for styles and lists, within their bound.
  Result<std::optional<XmlTree>> definitions(std::string_view type) const {
    VANBAN_TRY(std::optional<XmlTree> tree, part(type));
    if (tree && has_too_many(tree->root()))
      return fail(package_.place_of(of_type(relationships_, type)->target).too_large());
    return tree;
  }

  Result<void> read_looks() {
    VANBAN_TRY(const std::optional<XmlTree> theme, part("theme"));
    if (theme) source_.fonts = read_theme_fonts(theme->root());
    VANBAN_TRY(const std::optional<XmlTree> styles, definitions("styles"));
    if (styles) source_.styles = StyleTable(styles->root(), source_.fonts);
    VANBAN_TRY(const std::optional<XmlTree> numbering, definitions("numbering"));
    if (numbering)
      source_.numbering =
          Numbering(numbering->root(), source_.fonts, source_.styles.lists_of_styles());
    return {};
  }

  Result<void> read_notes(std::string_view type, NotePart& notes) const {
    VANBAN_TRY(notes.tree, part(type));
    if (!notes.tree) return {};
    VANBAN_TRY(notes.relationships,
               package_.relationships_of(of_type(relationships_, type)->target));
    for (const Element& note : children_of(notes.tree->root()))
      if (const auto id = note.attribute("id")) notes.notes.emplace(*id, &note);
    return {};
  }

  Result<void> read_settings() {
    VANBAN_TRY(const std::optional<XmlTree> settings, part("settings"));
    if (!settings) return {};
    const Element* const even = settings->root().child("evenAndOddHeaders");
    source_.even_headers = even != nullptr && is_on(*even);
    return {};
  }

  /// Title and author (ISO/IEC 29500-2, 11).
  Result<void> read_properties() {
    const Relationship* const target = of_type(package_.relationships(), "core-properties");
    if (target == nullptr) return {};
    VANBAN_TRY(const std::optional<XmlTree> properties, package_.part(target->target));
    if (!properties) return {};
    for (const Element& one : children_of(properties->root())) {
      if (one.name == "title") source_.document.title = one.text;
      if (one.name == "creator") source_.document.author = one.text;
    }
    return {};
  }

  void remark_macros() {
    const Relationship* const macros = of_type(relationships_, "vbaProject");
    if (macros != nullptr)
      source_.remark(Remark::Kind::external_object, {Story::body, 0, 0}, "VBA: " + macros->target);
  }

  Result<void> read_body() {
    VANBAN_TRY(const std::optional<XmlTree> main, package_.part(package_.main_part()));
    const Element* const body = main->root().child("body");
    if (body == nullptr) return source_.document.sections.emplace_back(), Result<void>();
    StoryState state{source_, Story::body, relationships_,
                     unclosed_fields(*body, source_.options.tracked)};
    BlockReader reader(state);
    reader.read(*body);
    return SectionReader(source_, package_, relationships_)
        .read(reader.take(), reader.section_ends());
  }

  const Package& package_;
  Relationships relationships_;  ///< of the main part
  Source source_;
};

}  // namespace

Result<ShownDocument> read_docx(std::string bytes, const std::string& file,
                                const ReadingOptions& options) {
  VANBAN_TRY(const Package package, Package::open(std::move(bytes), file));
  return DocxReader(package, file, options).read();
}

}  // namespace vanban::reading::docx
