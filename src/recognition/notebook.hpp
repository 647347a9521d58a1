// SPDX-License-Identifier: MIT
// What an import has to say beside the plan: findings, and every text that the plan does not hold.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/shown_document.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

/// A text of the document that is not in the plan, and why.
struct LeftOut {
  enum class Reason : std::uint8_t {
    computed,     ///< the program sets it itself: numbers, Quốc hiệu, `Nơi nhận:`
    replaced,     ///< the plan has it in another form: a date, a name without its prefix
    not_carried,  ///< plan data has no place for it; a person must look
  };
  Reason reason = Reason::not_carried;
  reading::Place place;
  std::string text;
  bool operator==(const LeftOut&) const = default;
};

/// `đoạn 12` of the body, `dòng 12` of a text file, `chú thích, đoạn 2` of another story.
Place place_of(const reading::Place& place);

class Notebook {
 public:
  explicit Notebook(std::string file) : file_(std::move(file)) {}

  void leave_out(LeftOut::Reason reason, const Line& line, std::string text);
  void leave_out(LeftOut::Reason reason, const Line& line) { leave_out(reason, line, line.text); }
  /// A text that the plan cannot hold, with its warning (`import.left-out`).
  void give_up(const Line& line);

  void warn(std::string code, const reading::Place& at, Bilingual message, Bilingual hint = {});
  void note(std::string code, const reading::Place& at, Bilingual message, Bilingual hint = {});
  /// Something the paper leaves open, or that it does not have (`import.open-field`).
  void open_field(std::string field, Bilingual what, const reading::Place& at = {});

  const std::vector<LeftOut>& left_out() const { return left_out_; }
  const Diagnostics& findings() const { return findings_; }

 private:
  void add(Diagnostic finding, const reading::Place& at);

  std::string file_;
  std::vector<LeftOut> left_out_;
  Diagnostics findings_;
};

}  // namespace vanban::recognition
