package org.regjistri.linkage.plan;

/// A field that both tables have, as compared.
///
/// @param name unique in the plan; what reports call it. Example: `born`
public record FieldPlan(String name, FieldKind kind) {}
