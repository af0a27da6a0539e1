// Joins practice notes with their answers, authors and subjects: a fixed number of statements,
// however many notes.
#include "landscape/practices.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

struct Answer {
  PersonId person;
  Verdict verdict;
  std::optional<std::string> comment;
  Instant answered_at;
};

using AnswersOfPractices = std::unordered_map<PracticeId, std::vector<Answer>>;

AnswersOfPractices read_answers(store::Reader& reader, const std::vector<Practice>& practices) {
  std::vector<PracticeId> ids;
  for (const auto& practice : practices) ids.push_back(practice.id);
  AnswersOfPractices answers;
  store::each_of(reader,
                 "SELECT practice_id, person_id, verdict, comment, answered_at "
                 "FROM landscape_practice_answers WHERE practice_id IN ({ids})",
                 {}, ids, [&](const store::Row& row) {
                   answers[row.id<PracticeId>(0)].push_back(
                       {row.id<PersonId>(1), from_word<Verdict>(row.text(2)),
                        row.optional_string(3), row.instant(4)});
                 });
  for (auto& [id, list] : answers) {
    std::ranges::sort(list, [](const Answer& a, const Answer& b) {
      return std::tie(b.answered_at, b.person) < std::tie(a.answered_at, a.person);
    });
  }
  return answers;
}

/// The names of all subjects, by id; one statement a kind that occurs.
std::unordered_map<std::string, std::string> read_subject_names(
    store::Reader& reader, const std::vector<Practice>& practices) {
  std::array<std::vector<std::string>, subject_kind_words.size()> ids;
  for (const auto& practice : practices) {
    ids[static_cast<std::size_t>(practice.subject_kind)].push_back(practice.subject_id);
  }
  constexpr std::array<std::string_view, subject_kind_words.size()> statements = {
      "SELECT id, name FROM landscape_persons WHERE id IN ({ids})",
      "SELECT id, name FROM landscape_services WHERE id IN ({ids})",
      "SELECT id, name FROM landscape_units WHERE id IN ({ids})",
      "SELECT id, name FROM landscape_organisations WHERE id IN ({ids})"};
  std::unordered_map<std::string, std::string> names;
  std::vector<std::function<void()>> works;
  for (std::size_t kind = 0; kind < ids.size(); ++kind) {
    works.emplace_back([&, kind] {
      store::each_of(reader, statements[kind], {}, ids[kind],
                     [&](const store::Row& row) { names.emplace(row.string(0), row.string(1)); });
    });
  }
  reader.together(works);
  return names;
}

PersonReferences read_persons(store::Reader& reader, const std::vector<Practice>& practices,
                              const AnswersOfPractices& answers, Day today) {
  std::vector<PersonId> ids;
  for (const auto& practice : practices) ids.push_back(practice.author);
  for (const auto& [id, list] : answers) {
    for (const auto& answer : list) ids.push_back(answer.person);
  }
  return person_references(reader, ids, today);
}

void add_answers(PracticeView& view, const std::vector<Answer>& answers,
                 const PersonReferences& persons, const Onlooker& onlooker) {
  for (const auto& answer : answers) {
    auto& list = answer.verdict == Verdict::confirmed ? view.confirmations : view.contradictions;
    list.push_back({persons.at(answer.person), answer.answered_at, answer.comment});
    if (answer.person == onlooker.person) view.own_verdict = answer.verdict;
  }
}

std::optional<Instant> newest(const std::vector<PracticeAnswer>& answers) {
  return answers.empty() ? std::nullopt : std::optional(answers.front().answered_at);
}

}  // namespace

std::vector<PracticeView> view_practices(store::Reader& reader,
                                         const std::vector<Practice>& practices,
                                         const Onlooker& onlooker) {
  AnswersOfPractices answers;
  PersonReferences persons;
  std::unordered_map<std::string, std::string> names;
  reader.together({
      [&] {
        answers = read_answers(reader, practices);
        persons = read_persons(reader, practices, answers, onlooker.today);
      },
      [&] { names = read_subject_names(reader, practices); },
  });
  std::vector<PracticeView> views;
  for (const auto& practice : practices) {
    auto& view = views.emplace_back();
    view.practice = practice;
    view.subject_name = names.at(practice.subject_id);
    view.author = persons.at(practice.author);
    view.may_change = may_change(practice, onlooker.person);
    if (const auto found = answers.find(practice.id); found != answers.end()) {
      add_answers(view, found->second, persons, onlooker);
    }
    view.freshness = freshness_of(practice.updated_at, newest(view.confirmations),
                                  newest(view.contradictions), onlooker.today, onlooker.stale_days);
  }
  return views;
}

}  // namespace mellanrum::landscape
