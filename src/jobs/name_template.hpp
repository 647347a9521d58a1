// SPDX-License-Identifier: MIT
// File names as templates: `{{ unit.code }}-{{ unit.slug }}`, with every filter of the language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "templating/language/template.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::jobs {

/// The name a batch gives its files unless told otherwise.
inline constexpr std::string_view kUsualName = "{{ unit.code }}-{{ unit.slug }}";
/// The same where the code is the slug, as in a list without codes.
inline constexpr std::string_view kShortName = "{{ unit.slug }}";

/// A compiled name.
class NameTemplate {
 public:
  /// Fault::usage where the text is no template of one line.
  static Result<NameTemplate> compile(std::string_view text);
  /// The usual name: code and slug, or the slug alone where both are one.
  static Result<NameTemplate> usual();
  /// The name for a unit, without suffix; checked by nobody yet. `list` names the list in messages.
  Result<std::string> name_of(const units::Unit& unit, const std::string& list) const;

 private:
  explicit NameTemplate(templating::Template compiled) : compiled_(std::move(compiled)) {}
  templating::Template compiled_;
  std::optional<templating::Template> short_;  ///< where the code is the slug
};

}  // namespace vanban::jobs
