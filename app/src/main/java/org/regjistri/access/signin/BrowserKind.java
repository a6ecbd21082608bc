package org.regjistri.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a browser says of itself, in the two words by which its owner knows it again. Nothing rests on it.
final class BrowserKind {
    /// In the order of asking: most say that they are others too.
    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows", "Windows", "Android", "Android", "iPhone", "iOS", "iPad", "iOS", "Mac OS", "macOS", "Linux",
            "Linux");

    private BrowserKind() {}

    /// Example: `Firefox, Windows`; empty where neither is known.
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return Stream.of(first(BROWSERS, said), first(SYSTEMS, said))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
