package org.regjistri.linkage.live;

import java.util.List;
import java.util.Map;

/// What a new row brought.
///
/// @param row its number in its table
/// @param links row on the left -> its candidates as they stand now, ascending; for every row on
///     the left whose links may have changed, those without candidates too
public record Changed(int row, Map<Integer, List<LiveLink>> links) {}
