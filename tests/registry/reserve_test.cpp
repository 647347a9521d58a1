// SPDX-License-Identifier: MIT
// Reserved and void numbers.
#include <gmock/gmock.h>

#include "register_fixture.hpp"
#include "registry/request_check.hpp"

namespace vanban::registry {
namespace {

class ReserveTest : public RegisterTest {
 protected:
  ReserveRequest reserve(int count, const char* date) const {
    return {"STP", "KH", "KH-STP", Secrecy::ordinary, {}, date_of(date), count, "Phòng Tổ chức"};
  }
  Result<Issued> fill(Register& book, int number, const std::string& id, const char* date) const {
    IssueRequest filled = request(id, date);
    filled.reserved_number = number;
    return book.issue(filled, renders(id));
  }
};

TEST_F(ReserveTest, ReservedNumbersAreTakenInOrderAndFilledLater) {
  Register book = open();
  issue(book, "a", "2024-03-01").value();
  const std::vector<Entry> entries = book.reserve(reserve(2, "2024-03-04")).value();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].code, "02/KH-STP");
  EXPECT_EQ(entries[1].code, "03/KH-STP");
  EXPECT_EQ(issue(book, "b", "2024-03-08")->numbering.number, 4);
  EXPECT_EQ(fill(book, 2, "c", "2024-03-05")->numbering.code, "02/KH-STP");
  EXPECT_EQ(book.find({"02/KH-STP", 2024})->identity, "c");
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(ReserveTest, TheDateOfAFilledNumberLiesBetweenItsIssuedNeighbours) {
  Register book = open();
  issue(book, "a", "2024-03-01").value();
  book.reserve(reserve(1, "2024-03-04")).value();
  issue(book, "b", "2024-03-08").value();
  EXPECT_EQ(code_of(fill(book, 2, "c", "2024-02-28")), "registry.date-before-last");
  EXPECT_EQ(code_of(fill(book, 2, "c", "2024-03-09")), "registry.date-after-next");
  EXPECT_EQ(fill(book, 2, "c", "2024-03-08")->numbering.number, 2);
}

TEST_F(ReserveTest, ADateGivenToTheLastReservedNumberBindsTheNext) {
  Register book = open();
  book.reserve(reserve(1, "2024-03-04")).value();
  fill(book, 1, "a", "2024-03-10").value();
  EXPECT_EQ(code_of(issue(book, "b", "2024-03-09")), "registry.date-before-last");
}

TEST_F(ReserveTest, OnlyAReservedNumberCanBeFilled) {
  Register book = open();
  issue(book, "a", "2024-03-01").value();
  EXPECT_EQ(code_of(fill(book, 1, "b", "2024-03-01")), "registry.not-reserved");
  EXPECT_EQ(code_of(fill(book, 7, "b", "2024-03-01")), "registry.not-reserved");
}

TEST_F(ReserveTest, AVoidNumberStaysInTheBookAndIsNotGivenAgain) {
  Register book = open();
  book.reserve(reserve(1, "2024-03-04")).value();
  const Entry entry = book.void_entry({"01/KH-STP", 2024}, "Không ban hành").value();
  EXPECT_EQ(entry.status, EntryStatus::voided);
  EXPECT_EQ(entry.void_reason, "Không ban hành");
  EXPECT_EQ(code_of(fill(book, 1, "a", "2024-03-04")), "registry.not-reserved");
  EXPECT_EQ(issue(book, "a", "2024-03-04")->numbering.number, 2);
  EXPECT_EQ(book.list({})->size(), 2U);
}

TEST_F(ReserveTest, AVoidIssuedNumberFreesItsDocumentForANewOne) {
  Register book = open();
  issue(book, "a", "2024-03-01").value();
  book.void_entry({"01/KH-STP", 2024}, "Ghi nhầm loại văn bản").value();
  const Result<Issued> again = book.issue(request("a", "2024-03-01"), renders("a-2"));
  EXPECT_EQ(again->numbering.number, 2);
  EXPECT_EQ(again->version, 2);
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(ReserveTest, VoidingNeedsAReasonAndAnEntryInForce) {
  Register book = open();
  issue(book, "a", "2024-03-01").value();
  EXPECT_EQ(code_of(book.void_entry({"01/KH-STP", 2024}, "  ")), "registry.empty-field");
  EXPECT_EQ(code_of(book.void_entry({"09/KH-STP", 2024}, "x")), "registry.no-such-entry");
  EXPECT_EQ(code_of(book.void_entry({"01/KH-STP", 2023}, "x")), "registry.no-such-entry");
  book.void_entry({"01/KH-STP", 2024}, "x").value();
  EXPECT_EQ(code_of(book.void_entry({"01/KH-STP", 2024}, "x")), "registry.already-void");
}

TEST_F(ReserveTest, ANotationWithBlanksTakesNoNumber) {
  Register book = open();
  for (const char* const notation : {"QĐ - STP", "QĐ-STP ", "QĐ\u00A0-STP", "QĐ\t-STP"}) {
    ReserveRequest asked = reserve(1, "2024-03-04");
    asked.notation = notation;
    const auto refused = book.reserve(asked);
    EXPECT_EQ(code_of(refused), "registry.notation-blank") << notation;
    EXPECT_EQ(refused.error().front().hint.vi, "Viết liền: QĐ-STP");
    IssueRequest issued = request("a", "2024-03-04");
    issued.notation = notation;
    EXPECT_EQ(code_of(book.issue(issued, renders("a"))), "registry.notation-blank");
  }
  EXPECT_TRUE(book.list({})->empty());
}

TEST_F(ReserveTest, ANotationThatBeginsSmallIsDoubted) {
  EXPECT_EQ(doubt_about("qđ-stp")->severity, Severity::warning);
  EXPECT_TRUE(doubt_about("đA-STP"));
  for (const char* const right : {"QĐ-STP", "TTr-BTp", "QPPL", "ĐA-STP", "STP-VP", ""})
    EXPECT_FALSE(doubt_about(right)) << right;
}

TEST_F(ReserveTest, NoMoreThanAHundredAtOnce) {
  Register book = open();
  EXPECT_EQ(code_of(book.reserve(reserve(0, "2024-03-04"))), "registry.reserve-count");
  EXPECT_EQ(code_of(book.reserve(reserve(101, "2024-03-04"))), "registry.reserve-count");
  EXPECT_EQ(book.reserve(reserve(100, "2024-03-04"))->size(), 100U);
}

}  // namespace
}  // namespace vanban::registry
