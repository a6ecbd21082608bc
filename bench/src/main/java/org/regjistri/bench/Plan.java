package org.regjistri.bench;

import java.time.Duration;

/// @param people made up
/// @param clients over HTTP, at a time
/// @param pairs of runs, A and B in turn
/// @param warmUp of each side, before the pairs
/// @param run one run's length
record Plan(int people, int clients, int pairs, Duration warmUp, Duration run) {}
