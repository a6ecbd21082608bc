package org.regjistri.linkage.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a table says who a row really is. Read by the evaluation, never by the engine.
///
/// @param column of the table itself
/// @param pattern its first group is the person; none: the whole value is
public record TruthPlan(String column, Optional<Pattern> pattern) {}
