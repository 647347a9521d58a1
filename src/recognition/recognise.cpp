// SPDX-License-Identifier: MIT
#include "recognition/recognise.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "base/strings.hpp"
#include "recognition/annexes.hpp"
#include "recognition/bases.hpp"
#include "recognition/code_fields.hpp"
#include "recognition/context.hpp"
#include "recognition/fixed_forms.hpp"
#include "recognition/known_names.hpp"
#include "recognition/letterhead.hpp"
#include "recognition/outline.hpp"
#include "recognition/phrases.hpp"
#include "recognition/plain_fronts.hpp"
#include "recognition/reading_order.hpp"
#include "recognition/remarks.hpp"
#include "recognition/signature.hpp"
#include "recognition/title.hpp"
#include "recognition/typed_marks.hpp"
#include "text/dates.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

constexpr const char* kOpen = "…";

Notes notes_of(const reading::ShownDocument& document) {
  Notes notes;
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    Pieces pieces;
    for (const reading::Paragraph& paragraph : document.notes[i].paragraphs) {
      if (!pieces.empty()) pieces.push_back({" "});
      for (Piece& piece : line_of(paragraph).pieces) pieces.push_back(std::move(piece));
    }
    notes[i] = std::move(pieces);
  }
  return notes;
}

/// The template that prints a tên loại (docs/templates.md).
const char* template_of(std::string_view kind, bool letter) {
  struct Entry {
    std::string_view kind;
    const char* name;
  };
  static constexpr std::array<Entry, 6> kTemplates{{{"Kế hoạch", "ke-hoach"},
                                                    {"Quyết định", "quyet-dinh"},
                                                    {"Nghị quyết", "quyet-dinh"},
                                                    {"Công điện", "cong-dien"},
                                                    {"Giấy mời", "giay-moi"},
                                                    {"Giấy giới thiệu", "giay-gioi-thieu"}}};
  const auto* found = std::find_if(kTemplates.begin(), kTemplates.end(),
                                   [&](const Entry& entry) { return entry.kind == kind; });
  if (found != kTemplates.end()) return found->name;
  return kind.empty() && letter ? "cong-van" : "van-ban";
}

bool is_named_by_template(std::string_view kind) {
  return kind == "Kế hoạch" || kind == "Quyết định" || kind == "Công điện" || kind == "Giấy mời" ||
         kind == "Giấy giới thiệu";
}

/// Where another document with a number of its own begins; the size of the flow: nowhere.
std::size_t end_of_first_document(FlowView flow) {
  Notebook unused{""};
  const std::size_t head_end = read_letterhead(flow, 0, unused).end;
  const auto foot = find_foot(flow, head_end);
  return second_document(flow, foot ? foot->end : head_end);
}

/// Puts one document together.
class Recogniser {
 public:
  Recogniser(FlowView flow, const Context& context) : flow_(flow), context_(context) {}

  Json read() {
    head_ = read_letterhead(flow_, 0, context_.notebook);
    title_ = read_title(flow_, head_.end);
    if (title_.type_name.empty()) read_other_title();
    plan_ = Json::object();
    refuse_kinds_without_template();
    letter_ =
        title_.type_name.empty() && (!head_.letter_subject.empty() || next_calls_addressees());
    plan_["template"] = template_of(title_.type_name, letter_);
    if (!title_.type_name.empty() && !is_named_by_template(title_.type_name))
      plan_["type_name"] = title_.type_name;
    if (title_.type_name.empty() && !letter_) open_kind();
    write_organ();
    write_date();
    write_subject();
    read_rest();
    return std::move(plan_);
  }

 private:
  bool next_calls_addressees() const {
    return title_.end < flow_.size() && flow_[title_.end].table == nullptr &&
           !call_of(flow_[title_.end].line).empty();
  }

  /// A line in capitals where the title stands is a tên loại that the decree does not list.
  void read_other_title() {
    title_.end = head_.end;
    if (!head_.is_there() || head_.end >= flow_.size()) return;
    const Entry& entry = flow_[head_.end];
    constexpr std::size_t kLongest = 60;
    if (entry.table != nullptr || !is_capitals(entry.line.text) ||
        entry.line.text.size() > kLongest || !call_of(entry.line).empty())
      return;
    title_.type_name = context_.casing.recase(entry.line.text).text;
    title_.end = head_.end + 1;
    title_.subject = read_subject(flow_, title_.end, {});
    title_.note = read_attachment_note(flow_, title_.end);
  }

  /// Biên bản and giấy nghỉ phép have two signers: no template prints them.
  void refuse_kinds_without_template() {
    if (title_.type_name != "Biên bản" && title_.type_name != "Giấy nghỉ phép") return;
    give_up_text(title_.type_name, flow_[head_.end].line.place);
    title_.type_name = kOpen;
  }

  void give_up_text(const std::string& text, const reading::Place& place) {
    Line line;
    line.place = place;
    line.text = text;
    context_.notebook.give_up(line);
  }

  void open_kind() {
    plan_["type_name"] = kOpen;
    context_.notebook.open_field("type_name", {"tên loại văn bản", "the kind of document"});
  }

  std::string recase(std::string_view text, const reading::Place& place) const {
    return recased(context_.casing, text, place, context_.notebook);
  }

  void write_organ() {
    const OrganNames names = organ_names(head_.organ_lines);
    const CodeFields code = code_fields(head_.code.value_or(Code{}), title_.type_name, letter_);
    const reading::Place place =
        head_.organ_lines.empty() ? reading::Place{} : head_.organ_lines.front().place;
    Json organ = Json::object();
    if (!names.parent.empty()) organ["parent"] = recase(names.parent, place);
    organ["name"] = names.name.empty() ? deduced_name(code.organ) : recase(names.name, place);
    if (!code.organ.empty()) organ["notation"] = code.organ;
    organ["place"] = head_.date && !head_.date->place.empty() ? head_.date->place : open_place();
    plan_["organ"] = std::move(organ);
    if (!code.unit.empty()) plan_["unit_notation"] = code.unit;
    write_number(code);
  }

  std::string deduced_name(const std::string& notation) {
    const std::string name = notation.empty() ? "" : context_.casing.spelled_out(notation);
    if (name.empty()) {
      context_.notebook.open_field("organ.name", {"tên cơ quan ban hành", "the issuing organ"});
      return kOpen;
    }
    context_.notebook.warn(
        "import.deduced", {},
        {fmt::format("tệp không có tên cơ quan ban hành; lấy “{}” theo ký hiệu {}", name, notation),
         fmt::format("the file has no issuing organ; “{}” follows from the notation {}", name,
                     notation)},
        {"Kiểm tra organ.name và thêm organ.parent nếu có cơ quan chủ quản.",
         "Check organ.name, and add organ.parent where there is one."});
    return name;
  }

  std::string open_place() {
    context_.notebook.open_field("organ.place", {"địa danh", "the place"}, head_.date_place);
    return kOpen;
  }

  void write_number(const CodeFields& code) {
    if (head_.code && head_.code->number.empty())
      context_.notebook.note("import.draft", head_.code_place,
                             {"số văn bản còn để trống", "the number of the document is open"});
    plan_["code_number"] = code.number;
    if (!code.notation.empty()) plan_["code_notation"] = code.notation;
    if (!head_.code || head_.code->notation.empty()) {
      context_.notebook.open_field("code_notation", {"ký hiệu văn bản", "the notation"},
                                   head_.code_place);
      plan_["code_notation"] = kOpen;
    }
  }

  void write_date() {
    const PartialDate date = head_.date ? head_.date->date : PartialDate{};
    if (const auto whole = date.complete()) {
      plan_["issued_date"] = whole->to_iso();
      return;
    }
    const auto part = [](std::optional<int> value) { return value ? Json(*value) : Json(nullptr); };
    plan_["issued_date"] = {
        {"day", part(date.day)}, {"month", part(date.month)}, {"year", part(date.year)}};
    context_.notebook.note("import.draft", head_.date_place,
                           {"ngày ban hành còn để trống", "the date of issue is open"});
  }

  void write_subject() {
    std::string subject = letter_ ? head_.letter_subject : title_.subject;
    if (!letter_ && !head_.letter_subject.empty())
      give_up_text("V/v " + head_.letter_subject, head_.code_place);
    // Only what is issued with another document, in a file of its own, has such a line.
    if (!title_.note.empty()) give_up_text(title_.note, flow_[title_.end - 1].line.place);
    if (subject.empty() && title_.type_name == "Giấy giới thiệu") return;
    if (subject.empty()) {
      context_.notebook.open_field("subject", {"trích yếu", "the subject"});
      subject = kOpen;
    }
    const reading::Place place =
        head_.end < flow_.size() ? flow_[head_.end].line.place : reading::Place{};
    plan_["subject"] = recase(subject, place);
  }

  void read_rest() {
    const bool decides = plan_["template"] == "quyet-dinh";
    Preamble preamble =
        read_preamble(flow_, title_.end, decides, context_.notes, context_.notebook);
    const std::size_t limit = first_attachment(flow_, preamble.end);
    const auto foot = find_foot(flow_, preamble.end);
    const std::size_t body_end = foot ? foot->begin : limit;
    const std::size_t after = foot ? foot->end : limit;
    write_preamble(preamble, decides);
    const FlowView body = flow_.subspan(preamble.end, body_end - preamble.end);
    if (foot && foot->labelled)
      context_.notebook.leave_out(LeftOut::Reason::computed, flow_[foot->begin].line, "Nơi nhận");
    const int articles = write_body(body);
    put_first(preamble_texts_);
    read_recipients(foot ? foot->recipients : std::vector<Line>{}, articles, plan_,
                    context_.notebook);
    read_signer(foot ? foot->signer : std::vector<Line>{}, context_.casing, plan_,
                context_.notebook);
    read_attachments(flow_, after, issued_as(), plan_, context_);
    if (plan_.contains("attached") && decides) plan_["template"] = "quyet-dinh-kem-theo";
  }

  void write_preamble(Preamble& preamble, bool decides) {
    const reading::Place place =
        title_.end < flow_.size() ? flow_[title_.end].line.place : reading::Place{};
    if (decides) {
      if (preamble.authority.empty()) {
        context_.notebook.open_field("authority", {"thẩm quyền ban hành", "the authority"}, place);
        preamble.authority = kOpen;
      }
      plan_["authority"] = recase(preamble.authority, place);
    }
    const bool telegram = plan_["template"] == "cong-dien";
    const bool wanted = letter_ || telegram;
    if (!preamble.sender.empty() && telegram)
      plan_["sender"] = recase(preamble.sender, place);
    else if (!preamble.sender.empty())
      preamble_texts_.push_back(preamble.sender + " điện:");
    if (!preamble.bases.empty() || decides) plan_["bases"] = preamble.bases;
    if (preamble.addressees.empty() && wanted) {
      context_.notebook.open_field("addressees", {"nơi gửi (Kính gửi)", "the addressee"}, place);
      preamble.addressees.push_back(kOpen);
    }
    const bool printed = wanted || title_.type_name == "Tờ trình" || title_.type_name == "Báo cáo";
    if (printed && !preamble.addressees.empty())
      plan_["addressees"] = std::move(preamble.addressees);
    else if (!preamble.addressees.empty())
      preamble_texts_.push_back("Kính gửi: " + joined(preamble.addressees, "; "));
  }

  /// What the template has no place for above the content stays at its front, as text.
  void put_first(const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    Json body = Json::array();
    for (const std::string& text : texts) body.push_back(text);
    if (plan_.contains("body"))
      for (Json& block : plan_["body"]) body.push_back(std::move(block));
    plan_["body"] = std::move(body);
  }

  int write_body(FlowView whole) {
    const Flow body = take_fixed_form(whole, plan_, context_);
    const bool arabic = letter_ || plan_["template"] == "cong-dien";
    Content content = read_content(
        body, arabic ? HeadingNumbers::arabic_first : HeadingNumbers::roman_first, context_);
    if (!content.numbering.empty()) plan_["numbering"] = content.numbering;
    if (content.body.empty() && has_fixed_form(plan_)) return 0;
    if (content.body.empty()) {
      context_.notebook.open_field("body", {"nội dung văn bản", "the content"});
      content.body.push_back(kOpen);
    }
    plan_["body"] = std::move(content.body);
    return content.articles;
  }

  IssuedAs issued_as() const {
    const Code code = head_.code.value_or(Code{});
    const PartialDate date = head_.date ? head_.date->date : PartialDate{};
    return {title_.type_name, code.number + "/" + code.notation, text::long_date(date)};
  }

  FlowView flow_;
  const Context& context_;
  Json plan_;
  Letterhead head_;
  Title title_;
  bool letter_ = false;
  std::vector<std::string> preamble_texts_;
};

void add_texts(const Json& data, std::string& texts) {
  if (data.is_string()) texts += data.get_ref<const std::string&>() + "\n";
  if (data.is_structured())
    for (const Json& member : data) add_texts(member, texts);
}

/// Notes that hang on a title, a recipient or a name: those fields have none.
void give_up_other_notes(const Notes& notes, const Json& plan, Notebook& notebook) {
  if (notes.empty()) return;
  std::string texts;
  add_texts(plan, texts);
  for (const auto& [index, pieces] : notes) {
    Line line;
    line.pieces = pieces;
    settle(line);
    if (texts.find(note_mark(pieces)) == std::string::npos) notebook.give_up(line);
  }
}

}  // namespace

Recognition recognise(const reading::ShownDocument& document) {
  Notebook notebook(document.file);
  Flow flow = reading_order(document, notebook);
  read_typed_marks(flow);
  Notes notes = notes_of(document);
  for (auto& [note, pieces] : take_typed_notes(flow, notes.size())) notes[note] = pieces;
  find_plain_fronts(flow);
  join_cut_paragraphs(flow, notebook);
  const Casing casing(flow);
  const Context context{notes, casing, notebook};
  Recognition result;
  const FlowView all = flow;
  const std::size_t first_end = end_of_first_document(all);
  for (std::size_t at = first_end; at < all.size(); ++at) give_up(all[at], notebook);
  result.documents = first_end < all.size() ? 2 : 1;
  result.plan = Recogniser(all.first(first_end), context).read();
  give_up_other_notes(notes, result.plan, notebook);
  report_remarks(document, result.plan, notebook);
  result.left_out = notebook.left_out();
  result.findings = notebook.findings();
  return result;
}

}  // namespace vanban::recognition
