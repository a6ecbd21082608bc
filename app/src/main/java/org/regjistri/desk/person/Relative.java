package org.regjistri.desk.person;

import org.jspecify.annotations.Nullable;

/// Somebody near the person, with the way to their page.
///
/// @param relation in words: mother, father, spouse, child
/// @param path null where nobody is known in that place
/// @param deceased the word for it; null while alive
public record Relative(
        String relation,
        String name,
        String born,
        @Nullable String path,
        @Nullable String deceased) {}
