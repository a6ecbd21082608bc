package org.regjistri.web.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.regjistri.kernel.Language;
import org.regjistri.web.Messages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Finds `messages/<room>_<language>.properties` of all rooms on the class path and makes one book of them.
public final class MessageReading {
    private MessageReading() {}

    /// @param pseudo true where every text is made longer and accented, to see where it no longer fits
    /// @param strict true where a missing key is to fail
    /// @throws IllegalStateException where two files hold the same key
    public static Messages fromClassPath(boolean pseudo, boolean strict) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        all.put(Language.SQ, files("sq"));
        all.put(Language.SR_LATN, files("sr"));
        all.put(Language.EN, files("en"));
        all.put(Language.SR_CYRL, each(all.getOrDefault(Language.SR_LATN, Map.of()), new Cyrillic()::ofPattern));
        if (pseudo) {
            all.replaceAll((language, patterns) -> each(patterns, PseudoLocale::ofPattern));
        }
        return new MessageFiles(all, strict);
    }

    static Map<String, String> files(String language) {
        Map<String, String> messages = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                read(file, messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(messages);
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (into.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("The message " + key + " stands twice, again in " + file.getFilename());
            }
        }
    }

    private static Map<String, String> each(Map<String, String> patterns, UnaryOperator<String> change) {
        Map<String, String> changed = new HashMap<>();
        patterns.forEach((key, pattern) -> changed.put(key, change.apply(pattern)));
        return Map.copyOf(changed);
    }
}
