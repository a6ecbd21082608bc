package org.regjistri.bench;

import java.util.UUID;

/// A married couple of made-up people who can register a birth.
///
/// @param surname the father's, which the child gets
record Couple(UUID mother, String motherNumber, UUID father, String fatherNumber, String surname) {}
