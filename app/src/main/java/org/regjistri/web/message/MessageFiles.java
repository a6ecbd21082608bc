package org.regjistri.web.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.law.Problem;
import org.regjistri.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages as read from the files at start.
final class MessageFiles implements Messages {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFiles.class);
    private final Map<Language, Map<String, String>> patterns;
    private final boolean strict;

    /// @param patterns in ICU syntax, by language and key
    /// @param strict true where a missing key is to fail rather than to be shown
    MessageFiles(Map<Language, Map<String, String>> patterns, boolean strict) {
        this.patterns = patterns;
        this.strict = strict;
    }

    @Override
    public boolean has(String key) {
        return of(Language.SQ).containsKey(key);
    }

    @Override
    public String text(Language language, String key, Object... arguments) {
        String pattern = of(language).get(key);
        if (pattern == null) {
            return missing(key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = said(language, arguments[i]);
        }
        return new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())).format(said);
    }

    @Override
    public String problem(Language language, Problem problem) {
        return text(
                language,
                "problem." + problem.kind().code(),
                problem.arguments().toArray());
    }

    @Override
    public String date(Language language, LocalDate date) {
        return Dates.day(language, date);
    }

    @Override
    public String date(Language language, CivilDate date) {
        return Dates.asKnown(language, date);
    }

    @Override
    public String moment(Language language, Instant moment) {
        return Dates.moment(language, moment);
    }

    private Object said(Language language, Object argument) {
        return switch (argument) {
            case LocalDate date -> Dates.day(language, date);
            case CivilDate date -> Dates.asKnown(language, date);
            case Instant moment -> Dates.moment(language, moment);
            case Multilingual name -> name.in(language);
            default -> argument;
        };
    }

    private Map<String, String> of(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private String missing(String key) {
        if (strict) {
            throw new IllegalArgumentException("No message has the key " + key);
        }
        LOG.error("No message has the key {}", key);
        return key;
    }
}
