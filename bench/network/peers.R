# R sna's brokerage on the input of the bench; values compared with ours (ours.csv).
folder <- commandArgs(trailingOnly = TRUE)[1]
if (!suppressWarnings(suppressPackageStartupMessages(require(sna, quietly = TRUE)))) {
  cat("  R sna is not installed: skipped\n")
  quit()
}
ours <- read.csv(file.path(folder, "ours.csv"))
edges <- read.csv(file.path(folder, "edges.csv"))
tail <- match(edges$source, ours$node)
head <- match(edges$target, ours$node)
graph <- cbind(tail, head, 1)
attr(graph, "n") <- nrow(ours)
result <- NULL
seconds <- min(replicate(3, system.time(result <<- brokerage(graph, ours$group))["user.self"]))
# sna's w_I w_O b_IO b_OI b_O t: b_OI is the gatekeeper, b_IO the representative.
names <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")
counts <- max(abs(as.matrix(ours[names]) - result$raw.nli))
z <- max(abs(as.matrix(ours[paste0("z_", names)]) - result$z.nli), na.rm = TRUE)
cat(sprintf("  %-34s %-22s %12.6f s  counts differ by %g, z by %.1e\n",
            "brokerage, five roles with z", paste("R sna", packageVersion("sna")), seconds, counts, z))
