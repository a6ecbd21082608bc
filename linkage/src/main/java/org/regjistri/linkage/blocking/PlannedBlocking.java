package org.regjistri.linkage.blocking;

/// How pairs are found, and what that will cost.
///
/// @param candidates to be closed by who asked for the plan
public record PlannedBlocking(BlockingReport report, CandidateIndex candidates) {}
