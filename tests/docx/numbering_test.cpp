// SPDX-License-Identifier: MIT
// The promise of the numbering: what a word processor counts is what the document says.
#include <gtest/gtest.h>

#include <array>
#include <map>

#include "base/roman.hpp"
#include "docx/wml/label_shape.hpp"
#include "docx/wml/numbering_plan.hpp"
#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

using samples::heading;
using samples::Package;

/// Counts the lists of a package from its XML alone (ISO/IEC 29500-1, 17.9): instances of one
/// abstract list share its counters; a start override takes effect at its instance's first
/// paragraph of that level; a paragraph restarts all levels below its own.
class ListCounter {
 public:
  explicit ListCounter(Package& package)
      : numbering_(package.xml("word/numbering.xml").child("w:numbering")),
        styles_(package.xml("word/styles.xml").child("w:styles")) {}

  /// The number in front of a paragraph, empty where it is in no list.
  std::string number_of(pugi::xml_node paragraph) {
    const pugi::xml_node membership = membership_of(paragraph.child("w:pPr"));
    const int id = membership.child("w:numId").attribute("w:val").as_int();
    if (id == 0) return {};
    const int level = membership.child("w:ilvl").attribute("w:val").as_int();
    return count(id, level);
  }

 private:
  pugi::xml_node membership_of(pugi::xml_node properties) const {
    if (const pugi::xml_node direct = properties.child("w:numPr")) return direct;
    const char* style = properties.child("w:pStyle").attribute("w:val").value();
    return styles_.find_child_by_attribute("w:style", "w:styleId", style)
        .child("w:pPr")
        .child("w:numPr");
  }

  std::string count(int id, int level) {
    const std::string id_text = std::to_string(id);
    const pugi::xml_node instance =
        numbering_.find_child_by_attribute("w:num", "w:numId", id_text.c_str());
    const std::string list = instance.child("w:abstractNumId").attribute("w:val").value();
    auto& counters = counters_[list];
    const pugi::xml_node start =
        instance.find_child_by_attribute("w:lvlOverride", "w:ilvl", std::to_string(level).c_str())
            .child("w:startOverride");
    const bool starts = start && !started_[{id, level}];
    started_[{id, level}] = true;
    auto& own = counters[static_cast<std::size_t>(level)];
    own = starts ? start.attribute("w:val").as_int() : own + 1;
    for (auto below = static_cast<std::size_t>(level) + 1; below < counters.size(); ++below)
      counters[below] = 0;
    return text(list, level, counters);
  }

  std::string text(const std::string& list, int level, const std::array<int, 4>& counters) const {
    const pugi::xml_node shape =
        numbering_.find_child_by_attribute("w:abstractNum", "w:abstractNumId", list.c_str());
    std::string result;
    const std::string pattern =
        level_of(shape, level).child("w:lvlText").attribute("w:val").value();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != '%') {
        result += pattern[i];
        continue;
      }
      const int shown = pattern[++i] - '1';
      const int value = std::max(1, counters[static_cast<std::size_t>(shown)]);
      const std::string format =
          level_of(shape, shown).child("w:numFmt").attribute("w:val").value();
      result += format == "upperRoman" ? to_roman(value).value() : std::to_string(value);
    }
    return result;
  }

  static pugi::xml_node level_of(pugi::xml_node shape, int level) {
    return shape.find_child_by_attribute("w:lvl", "w:ilvl", std::to_string(level).c_str());
  }

  pugi::xml_node numbering_;
  pugi::xml_node styles_;
  std::map<std::string, std::array<int, 4>> counters_;
  std::map<std::pair<int, int>, bool> started_;
};

std::string text_of(pugi::xml_node paragraph) {
  std::string text;
  for (const auto& found : paragraph.select_nodes(".//w:t")) text += found.node().text().get();
  return text;
}

/// The first words of every paragraph as a reader sees them.
std::vector<std::string> shown_paragraphs(Package& package) {
  ListCounter counter(package);
  std::vector<std::string> shown;
  for (const auto& found : package.xml("word/document.xml").select_nodes("//w:body/w:p")) {
    const std::string number = counter.number_of(found.node());
    shown.push_back(number.empty() ? text_of(found.node()) : number + " " + text_of(found.node()));
  }
  return shown;
}

void expect_labels_shown(const std::vector<std::pair<int, std::string>>& labels) {
  std::vector<model::Block> blocks;
  std::vector<std::string> expected;
  for (const auto& [level, label] : labels) {
    blocks.push_back(heading(level, label, "x"));
    expected.push_back(label + " x");
  }
  Package package = samples::package_of(samples::document_of(blocks));
  std::vector<std::string> shown = shown_paragraphs(package);
  for (std::string& text : shown)
    if (const auto fixed = text.find("\u00A0"); fixed != std::string::npos)
      text.replace(fixed, 2, " ");
  EXPECT_EQ(shown, expected);
}

std::size_t instance_count(const std::vector<std::pair<int, std::string>>& labels) {
  std::vector<model::Block> blocks;
  for (const auto& [level, label] : labels) blocks.push_back(heading(level, label, "x"));
  return wml::NumberingPlan::of(samples::document_of(blocks)).instances.size();
}

TEST(Numbering, AnOrdinaryDocumentNeedsOneInstance) {
  const std::vector<std::pair<int, std::string>> labels{
      {1, "I."}, {2, "1."},   {3, "1.1."}, {4, "1.1.1."}, {4, "1.1.2."}, {3, "1.2."},
      {2, "2."}, {3, "2.1."}, {1, "II."},  {2, "1."},     {2, "2."}};
  EXPECT_EQ(instance_count(labels), 1U);
  expect_labels_shown(labels);
}

TEST(Numbering, AnAttachedDocumentStartsAgainWithOneMoreInstance) {
  const std::vector<std::pair<int, std::string>> labels{
      {1, "I."}, {2, "1."}, {1, "II."}, {1, "I."}, {2, "1."}, {2, "2."}, {1, "II."}, {2, "1."}};
  EXPECT_EQ(instance_count(labels), 2U);
  expect_labels_shown(labels);
}

TEST(Numbering, OtherFormsBecomeTheFormOfTheHeadings) {
  const std::vector<std::pair<int, std::string>> labels{{1, "1"}, {2, "1.1"}, {3, "1.1.1"},
                                                        {1, "2"}, {2, "2.1"}, {2, "2.2"}};
  EXPECT_EQ(instance_count(labels), 1U);
  expect_labels_shown(labels);
}

TEST(Numbering, RestartsAndSkipsAreShown) {
  expect_labels_shown({{2, "1."},
                       {2, "2."},
                       {2, "1."},
                       {1, "I."},
                       {2, "5."},
                       {3, "5.1."},
                       {3, "5.4."},
                       {2, "6."},
                       {3, "6.1."},
                       {1, "V."},
                       {2, "1."},
                       {1, "II."}});
}

TEST(Numbering, NumbersAboveThatWereNeverCountedAreLiteral) {
  Package package =
      samples::package_of(samples::document_of({heading(1, "V.", "a"), heading(3, "4.2.", "b")}));
  const pugi::xml_node paragraph = samples::paragraph_with(package, "b");
  EXPECT_EQ(text_of(paragraph), "4.2.\u00A0b") << "the blank is fixed, as after a list number";
  EXPECT_STREQ(paragraph.select_node("w:pPr/w:numPr/w:numId").node().attribute("w:val").value(),
               "0");
  EXPECT_TRUE(paragraph.select_node("w:pPr/w:ind")) << "LibreOffice drops the style's indents";
}

TEST(Numbering, HeadingsWithoutANumberLeaveTheList) {
  model::Paragraph plain = heading(1, "", "a");
  plain.label.reset();
  Package package = samples::package_of(samples::document_of({plain, heading(1, "I.", "b")}));
  EXPECT_EQ(shown_paragraphs(package), (std::vector<std::string>{"a", "I. b"}));
}

TEST(Numbering, NumberedParagraphsCarryTheListThemselves) {
  model::Paragraph numbered = heading(2, "1.", "a");
  numbered.style = model::StyleId::numbered;
  numbered.label->bold = true;
  Package package = samples::package_of(samples::document_of({heading(1, "I.", "x"), numbered}));
  const pugi::xml_node properties = samples::paragraph_with(package, "a").child("w:pPr");
  EXPECT_TRUE(properties.child("w:numPr"));
  EXPECT_STREQ(properties.child("w:ind").attribute("w:firstLine").value(), "720");
  EXPECT_TRUE(properties.child("w:rPr").child("w:b")) << "the number is bold";
}

TEST(Numbering, TheNumberShownIsTheLabelForRandomSequences) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    expect_labels_shown(samples::random_labels(seed));
    if (testing::Test::HasFailure()) FAIL() << "seed " << seed;
  }
}

}  // namespace
}  // namespace vanban::docx
