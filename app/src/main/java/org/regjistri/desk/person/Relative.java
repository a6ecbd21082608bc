package org.regjistri.desk.person;

/// Somebody near the person, with the way to their page.
///
/// @param relation in words: mother, father, spouse, child
public record Relative(String relation, String name, String born, String path) {}
