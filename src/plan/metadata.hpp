// SPDX-License-Identifier: MIT
// The facts of a plan that the product itself reads, typed. Prose and the data of templates stay
// JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "plan/json.hpp"

namespace vanban::plan {

/// Cơ quan ban hành (ô 2 to 4).
struct Organ {
  std::string id;      ///< mã định danh
  std::string parent;  ///< cơ quan chủ quản; empty: none
  std::string name;
  std::string notation;  ///< viết tắt
  std::string place;     ///< địa danh
  bool operator==(const Organ&) const = default;
};

/// Người ký (ô 7a, 7b). Empty: not given.
struct Signer {
  std::string on_behalf_of;   ///< TM.
  std::string by_order_of;    ///< TL.
  std::string authorised_by;  ///< TUQ.
  std::string for_head;       ///< KT. (field `for`)
  bool acting = false;        ///< Q. before the title
  std::string title;
  std::string post;  ///< further post above the name
  std::string name;
  bool operator==(const Signer&) const = default;
};

/// One entry of Nơi nhận; either `text` or `article` is given.
struct Recipient {
  std::string text;
  std::string article;  ///< `last` or the label of an article: the line `Như Điều …`
  std::string note;     ///< in brackets after it
  std::vector<std::string> lines;
  std::vector<std::string> members;
  bool operator==(const Recipient&) const = default;
};

/// Lưu: VT, đơn vị (số bản).
struct Archive {
  std::string office = "VT";
  std::vector<std::string> units;
  std::optional<int> copies;
  std::string note;
  bool operator==(const Archive&) const = default;
};
/// `Lưu: VT, VP (2)`, without dash and full stop (Phụ lục I, Phần I, Mục II.9).
std::string archive_line(const Archive& archive);

/// Ký hiệu người soạn thảo và số lượng bản phát hành (ô 12).
struct Drafter {
  std::string notation;
  std::optional<int> copies;
  bool operator==(const Drafter&) const = default;
};
/// `PL.(300)`; empty where neither is given.
std::string drafter_line(const Drafter& drafter);

/// Choices of presentation; what is not given is the product's default. The ranges are checked
/// already.
struct StyleFields {
  std::optional<double> body_size;           ///< points
  std::optional<double> national_name_size;  ///< points
  std::optional<double> motto_size;          ///< points
  std::optional<double> table_size;          ///< points
  std::optional<double> line_spacing;        ///< multiples of a single line
  std::optional<double> paragraph_gap_pt;
  std::optional<double> first_line_mm;
  struct Margins {
    std::optional<double> top, bottom, left, right;  ///< millimetres
    bool operator==(const Margins&) const = default;
  } margins_mm;
  bool operator==(const StyleFields&) const = default;
};

/// Another document that this one names (field `links`).
struct LinkField {
  std::string relation;  ///< attached_to, cites, amends, replaces or corrects
  std::string document;  ///< document_id, or path of its plan relative to this one's folder
  std::string name;      ///< by which prose and templates know it (field `as`)
  bool operator==(const LinkField&) const = default;
};

enum class Edition { paper, electronic };

struct Metadata {
  std::string template_name;
  std::string type_name;  ///< tên loại; empty: the template's
  Edition edition = Edition::paper;
  Organ organ;
  std::string code_number;    ///< as written on paper (`08`, `84`); empty in a draft
  std::string code_notation;  ///< empty: made of the abbreviations
  PartialDate issued_date;
  std::string subject;
  std::string authority;
  Signer signer;
  std::vector<Recipient> recipients;
  Archive archive;
  Drafter drafter;
  StyleFields style;
  bool contents = false;
  std::vector<LinkField> links;
  bool operator==(const Metadata&) const = default;
};

/// Reads the metadata of data that passed `validate`; what is missing stays empty.
Metadata metadata_of(const Json& data);

/// A date as plan data writes it: ISO text, an object of known parts, or null.
PartialDate partial_date_of(const Json& value);

}  // namespace vanban::plan
