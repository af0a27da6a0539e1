// Start here: who is connected to what, measured. Values in, values out; no SQL, no HTTP, no clock.
//
//   ReadResult read = read_csv(edges, &groups);            read.hpp     or make_graph, GraphBuilder
//   Measured result = measure(read->graph, …, options);    measures.hpp or one measure at a time:
//   write_json(out, read->graph, result, Names(graph));    write.hpp
//
//   brokerage.hpp         who stands between whom, across which borders (Gould & Fernandez)
//   structural_holes.hpp  constraint, effective size, efficiency, hierarchy (Burt)
//   centrality.hpp        betweenness, closeness, PageRank, coreness
//   borders.hpp           E-I index, density between groups, missing links
//   fragility.hpp         articulation points, bridges, pairs resting on one person, robustness
//   ties.hpp              strength of ties over time, withdrawal of organisations
//   skew.hpp              Gini, share of the top tenth
//   command.hpp           `mellanrum network`
//
// Rules that hold for all: loops are dropped; duplicate arcs are one with their weights added; ties
// count 0/1 unless a measure is weighted by definition (structural holes, ties over time);
// undirected data is the symmetric digraph; what is not defined is NaN; seeds are arguments, and no
// result depends on the number of threads. docs/network.md defines each measure with its source.
#pragma once
#include "network/borders.hpp"
#include "network/brokerage.hpp"
#include "network/centrality.hpp"
#include "network/fragility.hpp"
#include "network/graph.hpp"
#include "network/measures.hpp"
#include "network/read.hpp"
#include "network/skew.hpp"
#include "network/structural_holes.hpp"
#include "network/ties.hpp"
#include "network/write.hpp"
