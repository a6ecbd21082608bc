package org.regjistri.synth.books;

import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;

/// Somebody as an entry mentions them: letters and language of the book, with its mistakes. What the entry
/// does not say is an empty text; what nobody can read is [#ILLEGIBLE].
///
/// @param person whom it is true of; never written into the records
/// @param born `1953-05-12`, `1953-05`, `1953` or empty
/// @param age in years, at the event; -1 where it is not said
public record Written(
        Role role,
        int person,
        String given,
        String surname,
        String maiden,
        String father,
        @Nullable Sex sex,
        String born,
        int age,
        String birthplace,
        String residence) {

    public static final String ILLEGIBLE = "?";
}
