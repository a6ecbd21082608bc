package org.regjistri.kernel;

import java.util.Locale;
import java.util.Optional;

/// A language and script in which the register speaks. Albanian and Serbian are equal before the law
/// (Law 02/L-037); English is for the world.
///
/// Example: `SR_CYRL` has the tag `sr-Cyrl` (for `lang` attributes) and the path `sr-cyrl` (for
/// addresses).
public enum Language {
    SQ("sq", "sq", "Shqip"),
    SR_LATN("sr-Latn", "sr", "Srpski"),
    SR_CYRL("sr-Cyrl", "sr-cyrl", "Српски"),
    EN("en", "en", "English");

    private final String tag;
    private final String path;
    private final String ownName;

    Language(String tag, String path, String ownName) {
        this.tag = tag;
        this.path = path;
        this.ownName = ownName;
    }

    /// BCP 47, as in the `lang` attribute.
    public String tag() {
        return tag;
    }

    /// The first segment of an address in this language.
    public String path() {
        return path;
    }

    /// What its speakers call it, in its own script.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// Empty when no language has this path.
    public static Optional<Language> ofPath(String path) {
        for (Language language : values()) {
            if (language.path.equals(path)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
