"""NetworkX and python-igraph on the input of the bench; values compared with ours (ours.csv).

peers.py DIR [--slow]: --slow lets NetworkX do the effective size of all nodes, which takes a quarter
of an hour; else it does every hundredth node, and the time is multiplied.
"""
import csv
import math
import sys
import time


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def report(measure, who, seconds, ours, theirs):
    """One line; nodes for which the peer has no value are left out of the comparison."""
    pairs = [(a, b) for a, b in zip(ours, theirs) if not (math.isnan(a) or math.isnan(b))]
    largest = max(abs(a - b) / max(1.0, abs(b)) for a, b in pairs)
    print(f"  {measure:<34} {who:<22} {seconds:12.6f} s  values differ by {largest:.1e}", flush=True)


def timed(work):
    """Processor seconds: what else the machine does is not counted."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main():
    folder = sys.argv[1]
    slow = "--slow" in sys.argv
    ours = rows(f"{folder}/ours.csv")
    nodes = [row["node"] for row in ours]
    edges = [(row["source"], row["target"]) for row in rows(f"{folder}/edges.csv")]

    def column(name):
        return [float(row[name] or "nan") for row in ours]

    try:
        import igraph
    except ImportError:
        print("  python-igraph is not installed: skipped")
    else:
        number = {name: index for index, name in enumerate(nodes)}
        graph = igraph.Graph(len(nodes), [(number[s], number[t]) for s, t in edges], directed=True)
        who = f"python-igraph {igraph.__version__}"
        for measure, call in {
            "constraint": graph.constraint,
            "betweenness": graph.betweenness,
            "pagerank": graph.pagerank,
        }.items():
            seconds, values = timed(call)
            report(measure, who, seconds, column(measure), values)

    try:
        import networkx
    except ImportError:
        print("  NetworkX is not installed: skipped")
        return
    graph = networkx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    chosen = nodes if slow else nodes[::100]
    seconds, values = timed(lambda: networkx.effective_size(graph, chosen))
    share = len(nodes) / len(chosen)
    measure = "effective size" if slow else f"effective size ({len(chosen)} nodes x {share:.0f})"
    known = dict(zip(nodes, column("effective_size")))
    who = f"NetworkX {networkx.__version__}"
    report(measure, who, seconds * share, [known[n] for n in chosen], [values[n] for n in chosen])


main()
