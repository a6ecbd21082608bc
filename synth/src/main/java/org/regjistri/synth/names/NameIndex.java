package org.regjistri.synth.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each name a number, in the order in which the tables bring them.
final class NameIndex {
    private final List<Name> names = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();

    int of(Name name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    Name at(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
