// SPDX-License-Identifier: MIT
// What an expression gives. Data is not copied: objects, lists and texts of the plan are looked at.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vanban::templating {

using Json = nlohmann::ordered_json;

class Value;
using List = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;

/// The result of an expression whose error is already reported; whatever takes it stays silent.
struct Invalid {};
/// A field that the data lacks, where the template allows that.
struct Undefined {};
struct None {};
/// A text whose marks are to be read.
struct RichText {
  std::string text;
};
/// A piece of a text put together of several, and the field of the data that it was read from.
struct TextPart {
  std::size_t begin = 0;  ///< in code points
  std::size_t end = 0;
  const Json* field = nullptr;
};
/// A text put together of several (`~`).
struct JoinedText {
  std::string text;
  std::vector<TextPart> parts;  ///< those read from the data
};
/// `loop` inside a `for`.
struct LoopState {
  std::int64_t index0 = 0;
  std::int64_t length = 0;
};

/// Whether `T` is one of the alternatives of the variant. Asks nothing of `T` itself, which may
/// still be incomplete.
template <typename T, typename Variant>
inline constexpr bool kIsAlternative = false;
template <typename T, typename... Alternatives>
inline constexpr bool kIsAlternative<T, std::variant<Alternatives...>> =
    (std::is_same_v<T, Alternatives> || ...);

/// A value, cheap to pass on: texts of the data and lists are shared, never copied.
class Value {
 public:
  using Content =
      std::variant<Invalid, Undefined, None, bool, std::int64_t, double, std::string_view,
                   std::string, RichText, const Json*, std::shared_ptr<const JoinedText>,
                   std::shared_ptr<const List>, std::shared_ptr<const Object>, const LoopState*>;

  Value() = default;
  template <typename T>
  requires kIsAlternative<T, Content>
  explicit Value(T content) : content_(std::in_place_type<T>, std::move(content)) {}

  /// The value of a member of the data; scalars are read at once.
  static Value of(const Json& json);
  /// A text of which parts were read from the data.
  static Value joined(std::string text, std::vector<TextPart> parts);
  static Value list(List members);
  static Value object(Object members);

  template <typename T>
  bool is() const {
    return std::holds_alternative<T>(content_);
  }
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&content_);
  }

  bool is_text() const {
    return is<std::string_view>() || is<std::string>() || is<RichText>() ||
           is<std::shared_ptr<const JoinedText>>();
  }
  bool is_number() const { return is<std::int64_t>() || is<double>(); }
  bool is_list() const;
  bool is_object() const;
  /// Invalid, Undefined or None.
  bool is_nothing() const { return content_.index() <= 2; }

  std::string_view text() const;      ///< of a text, else empty
  double number() const;              ///< of a number, else 0
  std::size_t size() const;           ///< members of a list or object
  Value at(std::size_t index) const;  ///< a member of a list
  std::pair<std::string_view, Value> entry(std::size_t index) const;  ///< of an object
  /// A member of an object by name; nothing where there is none.
  std::optional<Value> member(std::string_view name) const;

  /// The member of the data that it was read from, or made of by filters; null: of no single one.
  /// An address, not to be looked into: the data knows whose it is (FieldPaths).
  const Json* field() const { return field_; }
  void set_field(const Json* field) { field_ = field; }
  /// The same for each part of a text: one part for a text of one field.
  std::vector<TextPart> parts() const;

  /// false, none, 0, "", [] and {} are false.
  bool truth() const;
  /// Equal content; numbers by value.
  bool operator==(const Value& other) const;

 private:
  Content content_;
  const Json* field_ = nullptr;
};

/// What kind of value it is, in Vietnamese and English, for messages.
std::pair<std::string_view, std::string_view> kind_name(const Value& value);

/// First member of an object made by a function that has a text of its own, such as `anniversary`.
inline constexpr std::string_view kWrittenMember = "text";

/// The value as it is printed; nothing for what has no text (none, booleans, lists, objects).
std::optional<std::string> written(const Value& value);

}  // namespace vanban::templating
