package org.regjistri.desk.person;

import org.jspecify.annotations.Nullable;
import org.regjistri.web.Table;

/// Who looked at a person, as the person reads it.
///
/// @param name of the person
/// @param person path of the person's page
/// @param asked when it was asked for, in the visitor's language
/// @param next path of the older ones; null on the last page
public record LooksView(
        String name,
        String person,
        String asked,
        Table looks,
        @Nullable String next) {}
