// Structural holes: how much of a person's time goes to contacts who also know each other.
// Source: Burt, Structural Holes (1992); Borgatti, Connections 20(1) (1997).
#pragma once
#include <cstdint>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

/// With a_ij the weight of the arc i→j, p_ij = (a_ij + a_ji) / Σ_{k≠i} (a_ik + a_ki), contacts j of
/// i being all with an arc in either direction, and n their number. NaN where n = 0.
struct StructuralHoles {
  /// C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², q ≠ i, j. In (0, 9/8]; high means hemmed in.
  double constraint;
  /// Σ_j [1 − Σ_q p_iq m_jq], m_jq = (a_jq + a_qj) / max_k (a_jk + a_kj). In [0, n].
  double effective_size;
  /// effective_size / n. In [0, 1].
  double efficiency;
  /// Σ_j r_j ln r_j / (n ln n), r_j = c_ij / (C_i / n): 0 when all contacts constrain alike, 1 when
  /// one alone does; 1 for a single contact.
  double hierarchy;
};

/// O(Σ_q degree(q)²) for contacts; each node is computed alone, so threads cannot change a digit.
std::vector<StructuralHoles> structural_holes(const Graph& graph, unsigned threads = 1);

}  // namespace mellanrum::network
