package org.regjistri.linkage.blocking;

import org.regjistri.linkage.plan.KeyPlan;

/// A key with which pairs are found.
///
/// @param blockMax a value that more rows on the right share is left to the other keys
public record ChosenKey(KeyPlan plan, int blockMax) {}
