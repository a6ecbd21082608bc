package org.regjistri.web;

import org.jspecify.annotations.Nullable;

/// One fact in a list of facts: what it is, and what it says.
///
/// @param second the other form of the same thing, shown lighter on the same line: the other official name, the name as
/// written; null where there is none
/// @param code true for numbers and references, which are shown in the monospaced letters
/// @param lang the language of the value where it is not the page's; null otherwise
/// @param change where the value can be changed; null where it cannot
public record Row(
        String label,
        String value,
        @Nullable String second,
        boolean code,
        @Nullable String lang,
        @Nullable Link change) {

    public static Row of(String label, String value) {
        return new Row(label, value, null, false, null, null);
    }

    public static Row ofCode(String label, String value) {
        return new Row(label, value, null, true, null, null);
    }

    public Row withSecond(@Nullable String other) {
        return new Row(label, value, other, code, lang, change);
    }

    public Row withLang(String tag) {
        return new Row(label, value, second, code, tag, change);
    }

    public Row withChange(Link link) {
        return new Row(label, value, second, code, lang, link);
    }
}
