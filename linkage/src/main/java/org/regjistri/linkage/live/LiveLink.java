package org.regjistri.linkage.live;

import org.regjistri.linkage.resolve.Decision;

/// A candidate of a row on the left as it stands now.
///
/// @param weight in bits, without the prior
/// @param margin how far it is ahead of the row's best other candidate, in bits
public record LiveLink(int left, int right, float weight, double probability, Decision decision, float margin) {}
