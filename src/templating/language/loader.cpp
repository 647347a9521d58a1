// SPDX-License-Identifier: MIT
// Loading and linking: bases with their blocks replaced, includes in place.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "templating/language/block_parser.hpp"
#include "templating/language/program.hpp"
#include "templating/language/resolver.hpp"
#include "templating/language/template.hpp"
#include "templating/limits.hpp"
#include "text/normalisation.hpp"

namespace vanban::templating {
namespace {

constexpr std::string_view kSuffix = ".vbt";

Diagnostic plain_error(std::string code, Bilingual message, Bilingual hint = {}) {
  return {std::move(code),    Fault::template_, Severity::error, {},
          std::move(message), std::move(hint)};
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != name.npos ||
      name.find('\0') != name.npos || name.find(':') != name.npos)
    return false;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return true;
}

/// Whether `path`, links followed, lies in `folder`.
bool lies_inside(const FileSystem& files, const std::string& path, const std::string& folder) {
  const std::filesystem::path relative =
      std::filesystem::path(files.canonical(path)).lexically_relative(files.canonical(folder));
  return !relative.empty() && *relative.begin() != "..";
}

class Linker {
 public:
  Linker(const FileSystem& files, const std::vector<std::string>& folders, Program& program)
      : files_(files), folders_(folders), program_(program) {}

  /// The nodes of a template with bases and includes put in; `from` is where it is asked for.
  Nodes link(const std::string& name, const Span* from) {
    Nodes nodes = merge(name, from);
    stack_.push_back(name);
    including_ = true;
    put_includes(nodes);
    stack_.pop_back();
    return nodes;
  }

  Diagnostics take_errors() { return std::move(errors_); }

 private:
  /// The nodes with bases put in, includes still open: those of a replaced block are never read.
  Nodes merge(const std::string& name, const Span* from) {
    if (std::find(stack_.begin(), stack_.end(), name) != stack_.end()) {
      refuse_circle(name, from);
      return {};
    }
    if (stack_.size() >= kDeepestNesting) {
      refuse(from, "template.too-deep",
             {"Các mẫu gọi nhau quá sâu.", "Templates include one another too deeply."});
      return {};
    }
    if (program_.sources.size() >= kMostFiles || text_bytes_ > kMostFileBytes) {
      if (std::exchange(full_, true)) return {};
      refuse(from, "template.too-many-files",
             {"Mẫu gọi các mẫu khác quá nhiều lần: hơn 1.000 lần hoặc 16 MB.",
              "The template includes others too often: over 1,000 times or 16 MB."});
      return {};
    }
    stack_.push_back(name);
    Nodes nodes = merge_file(name, from);
    stack_.pop_back();
    return nodes;
  }

  void refuse(const Span* at, std::string code, Bilingual message, Bilingual hint = {}) {
    errors_.push_back(at == nullptr
                          ? plain_error(std::move(code), std::move(message), std::move(hint))
                          : template_error(program_.sources, *at, std::move(code),
                                           std::move(message), std::move(hint)));
  }

  void refuse_circle(const std::string& name, const Span* from) {
    std::string circle;
    for (auto at = std::find(stack_.begin(), stack_.end(), name); at != stack_.end(); ++at)
      circle += *at + " → ";
    circle += name;
    refuse(from, "template.circle",
           {fmt::format("Các mẫu gọi vòng quanh: {}.", circle),
            fmt::format("Templates call one another in a circle: {}.", circle)});
  }

  // ---- files ----

  std::optional<std::uint32_t> read(const std::string& name, const Span* from) {
    if (!is_safe_name(name)) {
      refuse(from, "template.bad-name",
             {fmt::format("Tên mẫu “{}” không hợp lệ.", name),
              fmt::format("“{}” is no name of a template.", name)},
             {"Tên mẫu tính từ thư mục mẫu, không có “..” và không bắt đầu bằng “/”.",
              "Names count from the template folder, without “..” and without “/” in front."});
      return std::nullopt;
    }
    for (const std::string& folder : folders_) {
      const std::string path = fmt::format("{}/{}{}", folder, name, kSuffix);
      if (files_.exists(path)) return read_file(path, folder, from);
      program_.lookups.push_back({path, std::nullopt});
    }
    Bilingual hint = did_you_mean(name, known_names(name));
    hint.vi += fmt::format("{}Các mẫu có sẵn: vanban templates.", hint.vi.empty() ? "" : " ");
    hint.en += fmt::format("{}For all templates: vanban templates.", hint.en.empty() ? "" : " ");
    refuse(from, "template.not-found",
           {fmt::format("Không tìm thấy mẫu “{}” trong: {}.", name, fmt::join(folders_, ", ")),
            fmt::format("The template “{}” is not in: {}.", name, fmt::join(folders_, ", "))},
           std::move(hint));
    return std::nullopt;
  }

  std::vector<std::string> known_names(const std::string& name) const {
    const std::size_t slash = name.rfind('/');
    const std::string prefix = slash == std::string::npos ? "" : name.substr(0, slash + 1);
    std::vector<std::string> names;
    for (const std::string& folder : folders_)
      if (const auto listed = files_.list(prefix.empty() ? folder : folder + "/" + prefix))
        for (const std::string& file : *listed)
          if (file.ends_with(kSuffix))
            names.push_back(prefix + file.substr(0, file.size() - kSuffix.size()));
    return names;
  }

  std::optional<std::uint32_t> read_file(const std::string& path, const std::string& folder,
                                         const Span* from) {
    if (!lies_inside(files_, path, folder)) {
      refuse(from, "template.outside",
             {fmt::format("“{}” là liên kết ra ngoài thư mục mẫu.", path),
              fmt::format("“{}” is a link out of the template folder.", path)});
      return std::nullopt;
    }
    Result<std::string> text = files_.read(path, kLargestFile);
    if (!text) {
      errors_.insert(errors_.end(), text.error().begin(), text.error().end());
      return std::nullopt;
    }
    program_.lookups.push_back({path, *text});
    return add_source(path, *std::move(text));
  }

  /// Takes the text in after checking that it is UTF-8 without characters no document may hold.
  std::optional<std::uint32_t> add_source(const std::string& path, std::string text) {
    const auto id = static_cast<std::uint32_t>(program_.sources.size());
    if (const std::optional<std::size_t> wrong = utf8::first_error(text)) {
      const auto line =
          1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*wrong), '\n');
      Diagnostic error =
          plain_error("template.encoding", {"Tệp không phải là UTF-8.", "The file is not UTF-8."},
                      {"Lưu lại tệp với mã UTF-8.", "Save the file as UTF-8."});
      error.place.file = path;
      error.place.line = static_cast<int>(line);
      errors_.push_back(std::move(error));
      return std::nullopt;
    }
    text_bytes_ += text.size();
    program_.sources.push_back({path, text::is_nfc(text) ? std::move(text) : text::to_nfc(text)});
    return check_characters(id) ? std::optional(id) : std::nullopt;
  }

  bool check_characters(std::uint32_t id) {
    const std::string& text = program_.sources[id].text;
    for (std::size_t offset = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; offset < text.size();) {
      const std::size_t at = offset;
      const char32_t sign = utf8::next(text, offset);
      if (sign == U'\n' || sign == U'\r' || sign == U'\t' || !text::forbidden_kind(sign)) continue;
      const Span span{id, static_cast<std::uint32_t>(at)};
      const auto number = static_cast<std::uint32_t>(sign);
      refuse(&span, "template.character",
             {fmt::format("Ký tự điều khiển U+{:04X} không được có trong mẫu.", number),
              fmt::format("The control character U+{:04X} may not stand in a template.", number)});
      return false;
    }
    return true;
  }

  // ---- bases and includes ----

  Nodes merge_file(const std::string& name, const Span* from) {
    const std::optional<std::uint32_t> id = read(name, from);
    if (!id) return {};
    Result<ParsedFile> file = parse_file(program_.sources, *id);
    if (!file) {
      errors_.insert(errors_.end(), file.error().begin(), file.error().end());
      return {};
    }
    if (file->about && !including_) take_about(*file->about, from == nullptr);
    add_fields(file->fields);
    Nodes nodes = std::move(file->nodes);
    if (!file->extends.empty()) nodes = extend(*file, std::move(nodes));
    return nodes;
  }

  /// A base says the form alone, where the template itself does not.
  void take_about(AboutDeclaration& declared, bool own) {
    About& about = program_.about;
    if (!about.form) about.form = declared.form;
    if (!own) return;
    about.purpose = std::move(declared.purpose);
    about.kind = std::move(declared.kind);
  }

  void add_fields(std::vector<FieldDeclaration>& declared) {
    for (FieldDeclaration& field : declared) {
      auto& known = program_.fields;
      const auto same = [&](const FieldDeclaration& other) { return other.path == field.path; };
      if (std::none_of(known.begin(), known.end(), same)) known.push_back(std::move(field));
    }
  }

  /// The base's nodes with the child's blocks, the child's `set`s before them.
  Nodes extend(const ParsedFile& file, Nodes child) {
    Nodes nodes;
    std::map<std::string, Node> blocks;
    for (Node& node : child) {
      if (auto* block = std::get_if<BlockNode>(&node.content)) {
        const std::string name = block->name;
        if (!blocks.emplace(name, std::move(node)).second)
          refuse(&node.span, "template.block-twice",
                 {fmt::format("Khối “{}” có hai lần.", name),
                  fmt::format("The block “{}” stands twice.", name)});
      } else if (std::holds_alternative<Assignment>(node.content)) {
        nodes.push_back(std::move(node));
      } else {
        refuse(&node.span, "template.outside-block",
               {"Mẫu kế thừa chỉ có thể viết nội dung trong {% block %}.",
                "A template that extends another has its content in {% block %} only."});
      }
    }
    Nodes base = merge(file.extends, &file.extends_span);
    std::vector<std::string> known;
    replace_blocks(base, blocks, known);
    if (!base.empty()) refuse_unknown(blocks, known);
    std::move(base.begin(), base.end(), std::back_inserter(nodes));
    return nodes;
  }

  void refuse_unknown(const std::map<std::string, Node>& blocks,
                      const std::vector<std::string>& known) {
    for (const auto& [name, node] : blocks)
      refuse(&node.span, "template.unknown-block",
             {fmt::format("Mẫu gốc không có khối “{}”.", name),
              fmt::format("The base has no block “{}”.", name)},
             did_you_mean(name, known));
  }

  void replace_blocks(Nodes& nodes, std::map<std::string, Node>& blocks,
                      std::vector<std::string>& known) {
    for_each_body(nodes, [&](Nodes& body) { replace_blocks(body, blocks, known); });
    for (Node& node : nodes) {
      auto* block = std::get_if<BlockNode>(&node.content);
      if (block == nullptr) continue;
      known.push_back(block->name);
      const auto found = blocks.find(block->name);
      if (found == blocks.end()) continue;
      Nodes original = std::move(block->body);
      block->body = std::move(std::get<BlockNode>(found->second.content).body);
      blocks.erase(found);
      put_super(block->body, original);
    }
  }

  /// Puts the base's block in place of `{{ super() }}`, once.
  void put_super(Nodes& nodes, Nodes& original) {
    for (Node& node : nodes) {
      if (!std::holds_alternative<SuperNode>(node.content)) continue;
      if (original.empty()) continue;
      node.content = BlockNode{"", std::move(original)};
      original.clear();
    }
    for_each_body(nodes, [&](Nodes& body) { put_super(body, original); });
  }

  void put_includes(Nodes& nodes) {
    for (Node& node : nodes) {
      auto* include = std::get_if<IncludeNode>(&node.content);
      if (include == nullptr || include->linked) continue;
      include->linked = true;
      include->body = link(include->name, &node.span);
    }
    for_each_body(nodes, [&](Nodes& body) { put_includes(body); });
  }

  /// Every list of nodes right below these.
  template <typename Visit>
  static void for_each_body(Nodes& nodes, Visit visit) {
    for (Node& node : nodes) {
      if (auto* choice = std::get_if<IfNode>(&node.content)) {
        for (Branch& branch : choice->branches) visit(branch.body);
      } else if (auto* loop = std::get_if<ForNode>(&node.content)) {
        visit(loop->body), visit(loop->otherwise);
      } else if (auto* block = std::get_if<BlockNode>(&node.content)) {
        visit(block->body);
      } else if (auto* region = std::get_if<RegionNode>(&node.content)) {
        visit(region->body);
      } else if (auto* table = std::get_if<TableNode>(&node.content)) {
        for (CellNode& column : table->columns) visit(column.body);
        visit(table->rows);
      } else if (auto* row = std::get_if<RowNode>(&node.content)) {
        for (CellNode& cell : row->cells) visit(cell.body);
      }
    }
  }

  const FileSystem& files_;
  const std::vector<std::string>& folders_;
  Program& program_;
  std::vector<std::string> stack_;
  std::size_t text_bytes_ = 0;  ///< of all files read
  bool full_ = false;           ///< a limit is passed, and reported
  bool including_ = false;      ///< the template and its bases are read, its includes are not yet
  Diagnostics errors_;
};

}  // namespace

const std::string& Template::name() const { return program_->name; }

const About& Template::about() const { return program_->about; }

std::vector<std::string> Template::files() const {
  std::vector<std::string> paths;
  for (const Source& source : program_->sources)
    if (std::find(paths.begin(), paths.end(), source.file) == paths.end())
      paths.push_back(source.file);
  return paths;
}

std::vector<TemplateFile> Template::texts() const {
  std::vector<TemplateFile> files;
  for (const std::string& path : this->files())
    for (const Lookup& lookup : program_->lookups)
      if (lookup.path == path && lookup.text) {
        files.push_back({path, *lookup.text});
        break;
      }
  return files;
}

bool Template::is_current(const FileSystem& files) const {
  const auto same = [&files](const Lookup& lookup) {
    if (!lookup.text) return !files.exists(lookup.path);
    const auto text = files.read(lookup.path, kLargestFile);
    return text && *text == *lookup.text;
  };
  return std::all_of(program_->lookups.begin(), program_->lookups.end(), same);
}

Result<Template> Loader::load(const std::string& name) const {
  auto program = std::make_shared<Program>();
  program->name = name;
  Linker linker(files_, folders_, *program);
  program->nodes = linker.link(name, nullptr);
  if (Diagnostics errors = linker.take_errors(); !errors.empty()) return fail(std::move(errors));
  resolve(*program);
  program->reads = reads_of(*program);
  return Template(std::move(program));
}

std::vector<ListedTemplate> Loader::list() const {
  std::set<std::string> names;
  for (const std::string& folder : folders_)
    for (const std::string& file : files_.list(folder).value_or(std::vector<std::string>()))
      if (file.ends_with(kSuffix)) names.insert(file.substr(0, file.size() - kSuffix.size()));
  std::vector<ListedTemplate> listed;
  for (const std::string& name : names) {
    auto compiled = load(name);
    if (compiled)
      listed.push_back({name, compiled->about(), {}});
    else
      listed.push_back({name, {}, std::move(compiled.error())});
  }
  return listed;
}

}  // namespace vanban::templating
