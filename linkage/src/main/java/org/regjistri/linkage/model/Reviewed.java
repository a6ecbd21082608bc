package org.regjistri.linkage.model;

/// What an official decided about a pair.
///
/// @param left id of the row on the left, as links name it
/// @param same whether it is one person
public record Reviewed(String left, String right, boolean same) {}
