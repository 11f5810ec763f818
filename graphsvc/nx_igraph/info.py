"""What NetworkX is told about the backend; read while NetworkX is being imported, so nothing of it is used here."""

from typing import Any

_NOTES = {
    "betweenness_centrality": "By igraph. With weights, path lengths within 1e-10 of each other are equal, as in exact "
    "arithmetic; NetworkX compares sums of floats with ==, so 0.1 + 0.2 and 0.3 differ there.",
    "edge_betweenness_centrality": "By igraph; equal path lengths as in betweenness_centrality.",
    "closeness_centrality": "256 searches at once in numpy; by igraph with distances or on long chains.",
    "harmonic_centrality": "256 searches at once in numpy; by igraph with distances or on long chains. "
    "The dict is in node order.",
    "eigenvector_centrality": "NetworkX's iteration on a sparse matrix: the same vector, the same failures.",
    "eigenvector_centrality_numpy": "The same ARPACK call on a matrix made from the arrays.",
    "pagerank": "NetworkX's iteration on a matrix made from the arrays: the same vector, the same failures.",
    "constraint": "By igraph; with directions or self-links NetworkX's formula on sparse matrices, in blocks.",
    "effective_size": "NetworkX's formula on sparse matrices, in blocks; never a dense matrix. With weights NetworkX "
    "gives one answer for all nodes and another for named ones (its pull request 8906); so do we.",
    "louvain_communities": "By igraph: the communities need not be those that NetworkX's search ends with.",
    "louvain_partitions": "By igraph: the communities need not be those that NetworkX's search ends with.",
    "asyn_lpa_communities": "By igraph: the communities need not be those that NetworkX ends with.",
    "infomap_communities": "By igraph. NetworkX has no such function: `graphsvc.measures.infomap` declares it.",
    "leiden_communities": "By igraph, round by round until one gains next to nothing.",
    "leiden_partitions": "By igraph, one partition a round.",
    "sampled_path_counts": "In numpy, on all cores. NetworkX has no such function: `graphsvc.measures.path_samples` declares it.",
    "shortest_path": "By igraph between two nodes; among several shortest paths, not always the one NetworkX picks.",
    "modularity": "NetworkX's formula on arrays.",
}
_PARAMETERS = {
    name: {
        "metric : str": "'modularity' or 'cpm'; what NetworkX takes if not given, 'modularity' before 3.7.",
        "theta : float": "How random the refinement is.",
    }
    for name in ("leiden_communities", "leiden_partitions")
}
_FUNCTIONS = (
    "adjacency_matrix",
    "all_shortest_paths",
    "articulation_points",
    "asyn_lpa_communities",
    "average_shortest_path_length",
    "betweenness_centrality",
    "bridges",
    "closeness_centrality",
    "connected_components",
    "constraint",
    "core_number",
    "degree_centrality",
    "edge_betweenness_centrality",
    "effective_size",
    "eigenvector_centrality",
    "eigenvector_centrality_numpy",
    "harmonic_centrality",
    "has_bridges",
    "has_path",
    "in_degree_centrality",
    "infomap_communities",
    "is_connected",
    "is_empty",
    "is_partition",
    "is_strongly_connected",
    "is_weakly_connected",
    "isolates",
    "leiden_communities",
    "leiden_partitions",
    "louvain_communities",
    "louvain_partitions",
    "modularity",
    "node_connected_component",
    "number_connected_components",
    "number_of_isolates",
    "number_of_selfloops",
    "number_strongly_connected_components",
    "number_weakly_connected_components",
    "out_degree_centrality",
    "pagerank",
    "sampled_path_counts",
    "shortest_path",
    "shortest_path_length",
    "single_source_shortest_path_length",
    "strongly_connected_components",
    "to_scipy_sparse_array",
    "transitivity",
    "weakly_connected_components",
)


def backend_info() -> dict[str, Any]:
    """Names, summaries and additional parameters, in the form of the entry point `networkx.backend_info`."""
    return {
        "short_summary": "Measures and communities by igraph and numpy, on arrays.",
        "functions": {
            name: {
                "additional_docs": _NOTES.get(name, "By igraph or numpy, with NetworkX's result."),
                "additional_parameters": _PARAMETERS.get(name, {}),
            }
            for name in _FUNCTIONS
        },
    }
