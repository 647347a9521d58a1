// SPDX-License-Identifier: MIT
// Register::issue_all: several documents numbered in order and committed at once. The steps are
// those of a single issue (docs/register.md, "An issue, step by step"), each done for all.
#include <set>
#include <utility>

#include "registry/issue_steps.hpp"
#include "registry/offers.hpp"
#include "registry/register.hpp"
#include "registry/request_check.hpp"

namespace vanban::registry {
namespace {

/// A document on its way to its number.
struct Candidate {
  std::size_t index = 0;
  int ordinal = 1;
  std::optional<Offer> offer;
  std::vector<RenderedFile> files;  ///< made for `offer`
};

class Bulk {
 public:
  Bulk(const RegisterState& state, const std::vector<IssueRequest>& requests, BulkIssue& work)
      : state_(state),
        requests_(requests),
        work_(work),
        outcomes_(requests.size(), tl::unexpected(Diagnostics{})) {}

  Result<std::vector<Result<Issued>>> go();

 private:
  void look_up();
  void offer_numbers(std::vector<std::size_t>& moved);
  void render(const std::vector<std::size_t>& moved);
  void claim();
  void drop_settled();
  Result<void> publish();
  Result<void> tell_staged(const Publication& publication) const;
  Result<void> enter(const Publication& publication);
  void settle(std::size_t index, Diagnostics findings);
  std::vector<FileToPublish> files() const;

  const RegisterState& state_;
  const std::vector<IssueRequest>& requests_;
  BulkIssue& work_;
  std::vector<Result<Issued>> outcomes_;  ///< by request
  std::vector<Candidate> candidates_;     ///< in the order of the requests
  std::set<std::size_t> failed_;          ///< requests that have just left the race
};

void Bulk::settle(std::size_t index, Diagnostics findings) {
  outcomes_[index] = tl::unexpected(std::move(findings));
  failed_.insert(index);
}

Result<void> check_for_bulk(const IssueRequest& request) {
  if (!request.reserved_number) return check(request);
  Diagnostic diagnostic =
      wrong_request("reserved-in-bulk", "reserved_number",
                    {"số đã giữ trước chỉ dùng được khi ban hành từng văn bản",
                     "a reserved number is filled by issuing one document alone"});
  return fail(std::move(diagnostic));
}

/// Keeps those that want a number: neither refused nor issued before.
void Bulk::look_up() {
  for (std::size_t index = 0; index < requests_.size(); ++index) {
    const IssueRequest& request = requests_[index];
    Result<void> checked = check_for_bulk(request);
    if (!checked) {
      outcomes_[index] = tl::unexpected(std::move(checked.error()));
      continue;
    }
    Result<std::optional<Issued>> earlier = earlier_issue(state_, request.version);
    if (!earlier) outcomes_[index] = tl::unexpected(std::move(earlier.error()));
    if (earlier && *earlier) outcomes_[index] = std::move(**earlier);
    if (!earlier || *earlier) continue;
    const auto versions = versions_so_far(state_, request.version.identity.text).size();
    candidates_.push_back({index, static_cast<int>(versions) + 1, std::nullopt, {}});
  }
}

/// Numbers in order; `moved` gets the places of those whose number is not what it was.
void Bulk::offer_numbers(std::vector<std::size_t>& moved) {
  Offers offers(state_.database);
  for (std::size_t place = 0; place < candidates_.size(); ++place) {
    Candidate& candidate = candidates_[place];
    const IssueRequest& request = requests_[candidate.index];
    Result<Offer> offer = offers.next(series_of(request), request.notation, request.date);
    if (!offer) {
      settle(candidate.index, std::move(offer.error()));
      continue;
    }
    if (!candidate.offer || candidate.offer->numbering != offer->numbering) moved.push_back(place);
    candidate.offer = std::move(*offer);
  }
}

void Bulk::render(const std::vector<std::size_t>& moved) {
  std::vector<BulkAssignment> assignments;
  for (const std::size_t place : moved)
    assignments.push_back({candidates_[place].index,
                           {candidates_[place].offer->numbering, candidates_[place].ordinal}});
  if (assignments.empty()) return;
  auto rendered = work_.render(assignments);
  for (std::size_t i = 0; i < moved.size(); ++i) {
    Candidate& candidate = candidates_[moved[i]];
    if (rendered[i])
      candidate.files = std::move(*rendered[i]);
    else
      settle(candidate.index, std::move(rendered[i].error()));
  }
}

void Bulk::claim() {
  std::set<std::string> taken;
  for (Candidate& candidate : candidates_) {
    if (failed_.count(candidate.index) != 0) continue;
    const ExistingFiles existing = requests_[candidate.index].version.existing;
    if (auto claimed = claim_paths(state_, candidate.files, existing, taken); !claimed)
      settle(candidate.index, std::move(claimed.error()));
  }
}

void Bulk::drop_settled() {
  std::erase_if(candidates_,
                [this](const Candidate& candidate) { return failed_.count(candidate.index) != 0; });
  failed_.clear();
}

std::vector<FileToPublish> Bulk::files() const {
  std::vector<FileToPublish> all;
  for (const Candidate& candidate : candidates_)
    for (const RenderedFile& file : candidate.files)
      all.push_back(
          {&file, requests_[candidate.index].version.existing, requests_[candidate.index].secrecy});
  return all;
}

Result<void> Bulk::tell_staged(const Publication& publication) const {
  std::vector<StagedDocument> documents;
  std::size_t next = 0;
  for (const Candidate& candidate : candidates_) {
    StagedDocument document{candidate.index, candidate.offer->numbering, {}};
    for (std::size_t i = 0; i < candidate.files.size(); ++i, ++next)
      document.files.push_back({publication.temporaries()[next], publication.outputs()[next]});
    documents.push_back(std::move(document));
  }
  return work_.staged(documents);
}

/// The transaction that decides.
Result<void> Bulk::enter(const Publication& publication) {
  Transaction transaction(state_.database);
  auto next = publication.outputs().begin();
  for (const Candidate& candidate : candidates_) {
    const IssueRequest& request = requests_[candidate.index];
    const std::int64_t document = make_document(state_.database, request.version.identity.text);
    if (auto taken = take(state_.database, *candidate.offer, document, request.fields); !taken)
      return taken;
    const auto end = next + static_cast<std::ptrdiff_t>(candidate.files.size());
    const std::vector<Output> outputs(next, end);
    next = end;
    store_version(state_, document, request.version,
                  {candidate.ordinal, VersionState::issued, request.version.sources, outputs});
    outcomes_[candidate.index] =
        Issued{candidate.offer->numbering, candidate.ordinal, false, outputs, request.secrecy};
  }
  publication.mark_committed();
  transaction.commit();
  return {};
}

Result<void> Bulk::publish() {
  Publication publication = Publication::begin(state_.database, files());
  if (auto told = tell_staged(publication); !told) return told;
  const std::string what =
      candidates_.front().offer->numbering.code + " … " + candidates_.back().offer->numbering.code;
  VANBAN_CHECK(decide(state_, publication, what, [&] { return enter(publication); }));
  return finish(state_, publication, what);
}

Result<std::vector<Result<Issued>>> Bulk::go() {
  look_up();
  // Each round without an end has lost a document, so there is an end.
  while (true) {
    std::vector<std::size_t> moved;
    offer_numbers(moved);
    std::erase_if(
        moved, [this](std::size_t place) { return failed_.count(candidates_[place].index) != 0; });
    render(moved);
    claim();
    if (failed_.empty()) break;
    drop_settled();
  }
  if (!candidates_.empty())
    if (auto published = publish(); !published) return tl::unexpected(published.error());
  return std::move(outcomes_);
}

}  // namespace

Result<std::vector<Result<Issued>>> Register::issue_all(const std::vector<IssueRequest>& requests,
                                                        BulkIssue& work) {
  return as_writer(*state_, [&] { return Bulk(*state_, requests, work).go(); });
}

Result<std::optional<Numbering>> Register::in_force(const std::string& identity) const {
  return number_in_force(*state_, identity);
}

}  // namespace vanban::registry
