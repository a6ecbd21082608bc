package org.regjistri.linkage.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values written so that equal ones read the same in every process: Java goes through its
/// unchangeable sets and maps in another order each time it starts.
final class Canonical {
    private Canonical() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                sorted(map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .toList());
            case Set<?> set -> sorted(set.stream().map(Canonical::text).toList());
            case List<?> list -> list.stream().map(Canonical::text).toList().toString();
            case Optional<?> optional -> "?" + optional.map(Canonical::text).orElse("");
            case Record structure -> structure(structure);
            default -> value.toString();
        };
    }

    private static String sorted(List<String> texts) {
        return "{" + String.join(", ", texts.stream().sorted().toList()) + "}";
    }

    private static String structure(Record structure) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(
                        component.getName() + "=" + text(component.getAccessor().invoke(structure)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(structure.getClass() + " can't be read", e);
            }
        }
        return structure.getClass().getSimpleName() + parts;
    }
}
