// A job as the contract has it: also for the capability that adds one.
#pragma once

#include <nlohmann/json.hpp>

#include "jobs/jobs.hpp"

namespace mellanrum::jobs {

[[nodiscard]] inline nlohmann::ordered_json to_json(const Job& job) {
  nlohmann::ordered_json json = {
      {"id", job.id.text()}, {"kind", job.kind},   {"state", to_word(job.state)},
      {"done", job.done},    {"total", job.total}, {"created_at", to_text(job.created_at)}};
  if (job.ended_at) json["ended_at"] = to_text(*job.ended_at);
  return json;
}

}  // namespace mellanrum::jobs
