// One run of the model. Start here: build a Municipality from Parameters, make an Engine for it and
// ask for seeds. An Engine keeps its memory between runs and belongs to one thread at a time.
#pragma once
#include <memory>

#include "whatif/municipality.hpp"
#include "whatif/outcomes.hpp"
#include "whatif/snapshot.hpp"

namespace mellanrum::whatif {

struct World;

class Engine {
 public:
  // The municipality must outlive the engine.
  explicit Engine(Municipality const& municipality);
  ~Engine();
  Engine(Engine&&) noexcept;

  // The standard 260 weeks. A pure function of the municipality and the seed.
  RunResult run(std::uint64_t seed);

  // Week by week, for tests and benchmarks.
  void begin(std::uint64_t seed);
  Week const& step();
  RunResult end();
  Snapshot snapshot() const;
  struct Memory {
    std::size_t people, clients, open_clients;
  };
  Memory memory() const;

 private:
  std::unique_ptr<World> world_;
  std::vector<Week> weeks_;
};

}  // namespace mellanrum::whatif
