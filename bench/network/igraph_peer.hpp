// libigraph's own calls on the same digraph, one method a measure, for timing and comparing.
#pragma once
#include <memory>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network::bench {

class IgraphPeer {
 public:
  explicit IgraphPeer(const Graph& graph);
  ~IgraphPeer();
  std::vector<double> constraint();
  std::vector<double> betweenness();
  std::vector<double> harmonic();
  std::vector<double> pagerank();
  std::vector<double> coreness();
  std::vector<double> articulation();  // 1 for a cut point, else 0

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mellanrum::network::bench
