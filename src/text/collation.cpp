// SPDX-License-Identifier: MIT
#include "text/collation.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>

#include <algorithm>

#include "text/icu_piece.hpp"

namespace vanban::text {

/// ICU's collator; null where ICU has no data, and bytes decide then.
class VietnameseOrderImplementation {
 public:
  VietnameseOrderImplementation() {
    UErrorCode error = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale("vi"), error));
    if (U_FAILURE(error)) collator_.reset();
    if (collator_) collator_->setStrength(icu::Collator::TERTIARY);
  }

  int compare(std::string_view left, std::string_view right) const {
    if (!collator_) return 0;
    UErrorCode error = U_ZERO_ERROR;
    const UCollationResult result = collator_->compareUTF8(piece(left), piece(right), error);
    return U_SUCCESS(error) ? static_cast<int>(result) : 0;
  }

 private:
  std::unique_ptr<icu::Collator> collator_;
};

VietnameseOrder::VietnameseOrder()
    : implementation_(std::make_unique<VietnameseOrderImplementation>()) {}
VietnameseOrder::~VietnameseOrder() = default;
VietnameseOrder::VietnameseOrder(VietnameseOrder&&) noexcept = default;
VietnameseOrder& VietnameseOrder::operator=(VietnameseOrder&&) noexcept = default;

int VietnameseOrder::compare(std::string_view left, std::string_view right) const {
  const int order = implementation_->compare(left, right);
  return order != 0 ? order : left.compare(right);
}

void VietnameseOrder::sort(std::vector<std::string>& texts) const {
  std::stable_sort(texts.begin(), texts.end(), [this](const std::string& a, const std::string& b) {
    return compare(a, b) < 0;
  });
}

}  // namespace vanban::text
