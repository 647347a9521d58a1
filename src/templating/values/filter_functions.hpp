// SPDX-License-Identifier: MIT
// The functions of the table of filters; docs/template-language.md says what each one gives.
#pragma once

#include "templating/values/filters.hpp"

namespace vanban::templating::filter_functions {

// text_filters.cpp
Value upper(const FilterInput& input);
Value lower(const FilterInput& input);
Value capitalize(const FilterInput& input);
Value uncapitalize(const FilterInput& input);
Value title(const FilterInput& input);
Value trim(const FilterInput& input);
Value replace(const FilterInput& input);
Value slug(const FilterInput& input);
Value rich(const FilterInput& input);
Value end_mark(const FilterInput& input);

// list_filters.cpp
Value length(const FilterInput& input);
Value first(const FilterInput& input);
Value last(const FilterInput& input);
Value join(const FilterInput& input);
Value sort(const FilterInput& input);
Value reverse(const FilterInput& input);
Value unique(const FilterInput& input);
Value map(const FilterInput& input);
Value where(const FilterInput& input);
Value default_value(const FilterInput& input);

// number_filters.cpp
Value date_long(const FilterInput& input);
Value date_short(const FilterInput& input);
Value year(const FilterInput& input);
Value month(const FilterInput& input);
Value day(const FilterInput& input);
Value roman(const FilterInput& input);
Value letter(const FilterInput& input);
Value words(const FilterInput& input);
Value grouped(const FilterInput& input);
Value money(const FilterInput& input);
Value money_words(const FilterInput& input);
Value number(const FilterInput& input);
Value code_number(const FilterInput& input);

// date_filters.cpp
Value years_since(const FilterInput& input);
Value working_day(const FilterInput& input);
Value deadline(const FilterInput& input);
Value period(const FilterInput& input);
Value ordinal(const FilterInput& input);
Value share(const FilterInput& input);

}  // namespace vanban::templating::filter_functions
