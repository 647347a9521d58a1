// SPDX-License-Identifier: MIT
#include "register_fixture.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vanban::registry {
namespace fs = std::filesystem;

void RegisterTest::SetUp() {
  std::string name = (fs::temp_directory_path() / "vanban-registry-XXXXXX").string();
  ASSERT_NE(::mkdtemp(name.data()), nullptr);
  folder_ = name;
  fs::permissions(folder_, fs::perms::all);
}

void RegisterTest::TearDown() {
  std::error_code ignored;
  fs::permissions(folder_, fs::perms::all, ignored);
  fs::remove_all(folder_, ignored);
}

Register RegisterTest::open(OpenMode mode) const {
  Result<Register> book = Register::open(register_path(), mode);
  if (!book) throw std::runtime_error(describe(book.error(), Language::english));
  return std::move(*book);
}

IssueRequest RegisterTest::request(const std::string& identity, const std::string& date) const {
  VersionRequest version;
  version.identity = {identity, Identity::Source::plan_field};
  version.sources = {{SourceRole::plan, identity + ".json", "{\"id\":\"" + identity + "\"}"},
                     {SourceRole::template_text, "ke-hoach", "# Mục đích"}};
  IssueRequest request{
      version, "STP",       "KH", "KH-STP", Secrecy::ordinary, {}, date_of(date.c_str()),
      {},      std::nullopt};
  request.fields = {
      "Kế hoạch", "Phát động phong trào thi đua", "Nguyễn Văn A", "Như trên; VT", "VP", "10", "",
      ""};
  return request;
}

Render RegisterTest::renders(const std::string& identity) const {
  return [this, identity](const Assignment& assignment) -> Result<std::vector<RenderedFile>> {
    const std::string code = assignment.numbering ? assignment.numbering->code : "draft";
    return std::vector<RenderedFile>{
        {output_folder() + "/" + identity + ".txt", "Số: " + code + "\n"}};
  };
}

Result<Issued> RegisterTest::issue(Register& book, const std::string& identity,
                                   const std::string& date) const {
  return book.issue(request(identity, date), renders(identity));
}

std::set<std::string> RegisterTest::written_files() const {
  std::set<std::string> names;
  if (!fs::exists(output_folder())) return names;
  for (const auto& file : fs::directory_iterator(output_folder()))
    names.insert(file.path().filename().string());
  return names;
}

std::string RegisterTest::content(const std::string& file) const {
  std::ifstream stream(output_folder() + "/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace vanban::registry
