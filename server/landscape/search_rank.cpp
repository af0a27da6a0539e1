// Which of what was found is enough, what comes first, and why.
#include <algorithm>
#include <cmath>

#include "landscape/search_scratch.hpp"

namespace mellanrum::landscape {

namespace {

// Added to the match, of which a name spelt out is worth 100 (see search_match.hpp). What the
// caller has used passes what fits better, but not a misspelling what is spelt right.
constexpr double for_use = 35;
constexpr double for_each_doubling_of_use = 1;
constexpr double for_whole_name = 5;
constexpr double for_decision = 25;
constexpr double for_decision_asked = 60;
constexpr std::size_t decision_letters_min = 5;  // a beginning of three may be a name
constexpr double for_service = 6;
constexpr double for_age = 10;
constexpr double for_age_of_word = 60;  // of a fit
constexpr double against_having_left = 40;
constexpr double against_stale_knowledge = 4;

// How much of what is asked a hit must hold, by weight: alone, and beside the best.
constexpr double coverage_min = 0.52;
constexpr double coverage_beside_best = 0.85;

/// `18`, `16–24`, `18–`, `–64`.
std::string years_between(const std::optional<std::int64_t>& from,
                          const std::optional<std::int64_t>& until) {
  if (from && from == until) return std::to_string(*from);
  return (from ? std::to_string(*from) : "") + "–" + (until ? std::to_string(*until) : "");
}

}  // namespace

/// Nothing if it holds too little of what is asked, or is for others than who is asked about.
std::optional<double> SearchIndex::rank(std::uint32_t number, const SearchQuestion& question,
                                        const Scratch& scratch) const {
  const auto& subject = subjects_[number];
  const auto& slot = scratch.slots[number];
  const bool has_ages = subject.minimum_age || subject.maximum_age;
  const auto& asked = question.asked;
  double sum = slot.sum;
  double covered = slot.covered;
  bool is_named = false;
  bool is_called_so = false;
  bool holds_field = false;
  bool lacks_plain = false;
  double held = 0;  // of what is more than a small word
  for (std::size_t i = 0; i < asked.terms.size(); ++i) {
    const auto& term = asked.terms[i];
    if (slot.how[i] != nothing) {
      if (term.standing >= Standing::plain) {
        held += scratch.weights[i];
        holds_field = holds_field || term.standing == Standing::field;
        const bool is_in_name = static_cast<Field>(slot.how[i] % 4) == Field::name;
        is_named = is_named || is_in_name;
        is_called_so = is_called_so || (is_in_name && slot.how[i] / 4 == as_typed &&
                                        term.asked.size() >= decision_letters_min);
      }
    } else if (term.standing == Standing::plain) {
      lacks_plain = true;
    } else if (has_ages && term.ages) {
      const double part = term.ages->part_in(subject.minimum_age, subject.maximum_age);
      sum += scratch.weights[i] * for_age_of_word * part;
      covered += scratch.weights[i] * part;
    }
  }
  const bool is_decision = !subject.leads_to.empty();
  if (held == 0 || (is_decision && !is_named)) return std::nullopt;
  // Without a word of the field they are names: nobody else of the same surname.
  if (lacks_plain && !holds_field) return std::nullopt;
  if (covered < coverage_min * scratch.weight) return std::nullopt;
  double score = sum / scratch.weight;
  if (asked.age && has_ages) {
    if (!asked.age->meets(subject.minimum_age, subject.maximum_age)) return std::nullopt;
    score += for_age;
  }
  score += for_whole_name *
           std::min(1.0, static_cast<double>(asked.terms.size()) / subject.name_word_count);
  if (is_decision) {
    score += asked.asks_who_decides ? for_decision_asked : is_called_so ? for_decision : 0;
  }
  if (subject.kind == SubjectKind::service && is_named) score += for_service;
  if (subject.until_day && *subject.until_day < question.today) score -= against_having_left;
  if (subject.knowledge_at && *subject.knowledge_at < question.stale_before) {
    score -= against_stale_knowledge;
  }
  return score;
}

std::vector<SearchIndex::Ranked> SearchIndex::ranked(const SearchQuestion& question,
                                                     Scratch& scratch) const {
  std::unordered_map<std::uint32_t, std::int64_t> uses;
  for (const auto& [id, count] : question.uses) {
    if (const auto known = subject_numbers_.find(id); known != subject_numbers_.end()) {
      uses.emplace(known->second, count);
    }
  }
  std::vector<Ranked> ranked;
  double best_covered = 0;
  for (const auto number : scratch.touched) {
    auto score = rank(number, question, scratch);
    if (!score) continue;
    if (const auto used = uses.find(number); used != uses.end()) {
      const double often =
          for_each_doubling_of_use * std::min(8.0, std::log2(static_cast<double>(used->second)));
      *score += (for_use + often) * std::clamp(*score / 100, 0.0, 1.0);
    }
    best_covered = std::max<double>(best_covered, scratch.slots[number].covered);
    ranked.push_back({*score, number});
  }
  std::erase_if(ranked, [&](const Ranked& one) {
    return scratch.slots[one.number].covered < coverage_beside_best * best_covered;
  });
  return ranked;
}

SearchFind SearchIndex::found(const Ranked& ranked, const SearchQuestion& question,
                              const Scratch& scratch) const {
  const auto& subject = subjects_[ranked.number];
  const bool is_decision = !subject.leads_to.empty();
  SearchFind find{.id = subject_id(ranked.number), .kind = subject.kind, .score = ranked.score};
  if (is_decision) find.decision = subject.id;
  if (question.asked.age && (subject.minimum_age || subject.maximum_age)) {
    find.reasons.push_back({Reason::age,
                            years_between(question.asked.age->from, question.asked.age->until),
                            years_between(subject.minimum_age, subject.maximum_age), Field::text});
  }
  const auto& slot = scratch.slots[ranked.number];
  for (std::size_t i = 0; i < question.asked.terms.size(); ++i) {
    const auto& term = question.asked.terms[i];
    if (term.standing == Standing::minor || slot.how[i] == nothing) continue;
    const auto field = static_cast<Field>(slot.how[i] % 4);
    const std::size_t way = slot.how[i] / 4U;
    if (way == misspelt_way) {
      find.reasons.push_back({Reason::spelling, term.asked, {}, field});
      continue;
    }
    auto at = way - 1;
    const std::vector<Alternative>* ways = &term.alternatives;
    for (const auto* next : {&term.guesses, &term.parts}) {
      if (at < ways->size()) break;
      at -= ways->size();
      ways = next;
    }
    find.reasons.push_back({(*ways)[at].reason, term.asked, (*ways)[at].said, field});
  }
  return find;
}

}  // namespace mellanrum::landscape
