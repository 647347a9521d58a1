// SPDX-License-Identifier: MIT
#include "pipeline/template_store.hpp"

namespace vanban::pipeline {

Result<templating::Template> TemplateStore::load(const std::string& name,
                                                 const std::vector<std::string>& folders) {
  const std::pair key(name, folders);
  const auto known = known_.find(key);
  if (known != known_.end() && known->second.is_current(files_)) return known->second;
  VANBAN_TRY(templating::Template compiled, templating::Loader(files_, folders).load(name));
  known_.insert_or_assign(key, compiled);
  return compiled;
}

}  // namespace vanban::pipeline
