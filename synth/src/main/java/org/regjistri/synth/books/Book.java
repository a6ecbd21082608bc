package org.regjistri.synth.books;

import org.regjistri.synth.places.Place;

/// One volume.
///
/// @param id stable for a seed
/// @param office the register area that kept it. Example: `19-02`
/// @param seat where the office stood
/// @param municipality of the time, by the code of today. Example: 19
/// @param year the first year that it holds; most hold one
/// @param volume from 1, where a year filled more than one
/// @param scribe whose hand it is: the key of the scribe's habits
public record Book(
        int id,
        String office,
        Place seat,
        int municipality,
        BookKind kind,
        int year,
        int volume,
        BookLanguage language,
        long scribe) {}
