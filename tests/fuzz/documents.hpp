// SPDX-License-Identifier: MIT
// Templates and faces, loaded once for a whole run.
#pragma once

#include <map>
#include <string>

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "templating/language/template.hpp"

namespace vanban::fuzz {

inline const fonts::FontSet& faces() {
  static const RealFileSystem files;
  static const fonts::FontSet fonts = fonts::FontSet::load(files).value();
  return fonts;
}

/// A shipped template; an error for another name.
inline const Result<templating::Template>& shipped_template(const std::string& name) {
  static const RealFileSystem files;
  static const templating::Loader loader(files, {VANBAN_SOURCE_DIR "/templates"});
  static std::map<std::string, Result<templating::Template>> known;
  if (known.size() > 100) known.clear();  // names that the fuzzer invents
  if (const auto found = known.find(name); found != known.end()) return found->second;
  return known.emplace(name, loader.load(name)).first->second;
}

}  // namespace vanban::fuzz
