package org.regjistri.documents;

import org.jspecify.annotations.Nullable;

/// What a document is asked for; printed on it.
///
/// @param words for [Kind#OTHER] what the applicant says, at most [#WORDS_LENGTH_MAX] characters; null for all others
public record Purpose(Kind kind, @Nullable String words) {
    public static final int WORDS_LENGTH_MAX = 80;

    public Purpose {
        if ((kind == Kind.OTHER) != (words != null)) {
            throw new IllegalArgumentException("Words go with the purpose OTHER, and only with it");
        }
    }

    public enum Kind {
        EDUCATION,
        EMPLOYMENT,
        HEALTH_CARE,
        SOCIAL_PROTECTION,
        IDENTITY_DOCUMENT,
        MARRIAGE,
        INHERITANCE,
        BANK,
        USE_ABROAD,
        OTHER
    }
}
