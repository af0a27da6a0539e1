// igraph's containers wrapped for RAII, its error codes turned into exceptions.
#include "network/igraph_face.hpp"

#include <igraph/igraph.h>

#include <algorithm>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>

namespace mellanrum::network {
namespace {

std::mutex igraph_mutex;

void check(igraph_error_t code) {
  if (code == IGRAPH_SUCCESS) return;
  if (code == IGRAPH_ENOMEM) throw std::bad_alloc();
  throw std::runtime_error(std::string("igraph: ") + igraph_strerror(code));
}

/// While it lives, this thread alone is inside igraph, and errors come back as codes: igraph's own
/// handler aborts the process.
class Inside {
 public:
  Inside() : lock_(igraph_mutex), former_(igraph_set_error_handler(igraph_error_handler_ignore)) {}
  ~Inside() { igraph_set_error_handler(former_); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  std::lock_guard<std::mutex> lock_;
  igraph_error_handler_t* former_;
};

class IntegerVector {
 public:
  explicit IntegerVector(std::size_t size = 0) {
    check(igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size)));
  }
  ~IntegerVector() { igraph_vector_int_destroy(&vector_); }
  IntegerVector(const IntegerVector&) = delete;
  IntegerVector& operator=(const IntegerVector&) = delete;

  igraph_vector_int_t* get() { return &vector_; }
  igraph_integer_t* begin() { return vector_.stor_begin; }
  igraph_integer_t* end() { return vector_.end; }

 private:
  igraph_vector_int_t vector_;
};

class UndirectedGraph {
 public:
  explicit UndirectedGraph(const AdjacencyRows& rows) {
    const std::size_t nodes = rows.offsets.size() - 1;
    IntegerVector edges(rows.neighbours.size());  // each tie stands in two rows: two ends a tie
    igraph_integer_t* place = edges.begin();
    for (NodeIndex node = 0; node < nodes; ++node) {
      for (const NodeIndex other : rows.row(node)) {
        if (other <= node) continue;
        *place++ = node;
        *place++ = other;
      }
    }
    check(igraph_create(&graph_, edges.get(), static_cast<igraph_integer_t>(nodes),
                        IGRAPH_UNDIRECTED));
  }
  ~UndirectedGraph() { igraph_destroy(&graph_); }
  UndirectedGraph(const UndirectedGraph&) = delete;
  UndirectedGraph& operator=(const UndirectedGraph&) = delete;

  const igraph_t* get() const { return &graph_; }

 private:
  igraph_t graph_;
};

}  // namespace

std::vector<std::uint32_t> igraph_coreness_of(const AdjacencyRows& undirected) {
  const Inside inside;
  const UndirectedGraph graph(undirected);
  IntegerVector cores;
  check(igraph_coreness(graph.get(), cores.get(), IGRAPH_ALL));
  std::vector<std::uint32_t> result;
  for (const igraph_integer_t core : cores) result.push_back(static_cast<std::uint32_t>(core));
  return result;
}

CutPoints igraph_cut_points_of(const AdjacencyRows& undirected) {
  const Inside inside;
  const UndirectedGraph graph(undirected);
  CutPoints result;
  IntegerVector points;
  check(igraph_articulation_points(graph.get(), points.get()));
  for (const igraph_integer_t point : points) {
    result.articulation_points.push_back(static_cast<NodeIndex>(point));
  }
  IntegerVector bridges;
  check(igraph_bridges(graph.get(), bridges.get()));
  for (const igraph_integer_t bridge : bridges) {
    igraph_integer_t from = 0;
    igraph_integer_t to = 0;
    check(igraph_edge(graph.get(), bridge, &from, &to));
    const auto [low, high] = std::minmax(from, to);
    result.bridges.emplace_back(static_cast<NodeIndex>(low), static_cast<NodeIndex>(high));
  }
  std::sort(result.articulation_points.begin(), result.articulation_points.end());
  std::sort(result.bridges.begin(), result.bridges.end());
  return result;
}

}  // namespace mellanrum::network
