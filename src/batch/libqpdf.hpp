// SPDX-License-Identifier: MIT
// libqpdf without its JSON, which nothing here uses and clang 14 cannot read as C++20: there a
// class still incomplete is the element of a vector whose destructor is needed.
#pragma once

#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
