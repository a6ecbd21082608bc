package org.regjistri.linkage.plan;

/// Relatives that both tables know, compared with one another as evidence about the person.
///
/// @param name `father`, `mother`, `spouse` … as in the tables' relatives and groups
public record RelationPlan(String name) {}
