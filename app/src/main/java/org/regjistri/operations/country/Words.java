package org.regjistri.operations.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts that repeat, each kept once and known by a number; 0 is nothing.
final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));

    int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    /// Null for nothing.
    @Nullable
    String text(int number) {
        return number == 0 ? null : texts.get(number);
    }
}
