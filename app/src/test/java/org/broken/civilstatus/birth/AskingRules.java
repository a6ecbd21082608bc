package org.broken.civilstatus.birth;

import org.broken.alpha.AlphaDoor;

/// Broken: a rule that asks another room instead of being given the fact.
public record AskingRules(AlphaDoor alpha) {}
