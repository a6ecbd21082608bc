package org.regjistri.linkage.live;

import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Disagreement;
import org.regjistri.linkage.resolve.Others;

/// By what competition is decided.
///
/// @param others as the batch had it, from its [org.regjistri.linkage.resolve.Resolution]
public record Rules(LinkagePlan plan, Disagreement disagreement, Others others) {}
