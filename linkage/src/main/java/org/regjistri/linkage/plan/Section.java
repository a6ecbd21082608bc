package org.regjistri.linkage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A mapping of the plan's file with the keys that it may have. What is asked for and isn't as it
/// should be becomes a mistake, and something harmless is given back, so that reading goes on to
/// the next one.
record Section(PlanNode.Mapping mapping, Mistakes mistakes) {
    /// Names the keys that may not be here.
    Section allow(String... keys) {
        List<String> allowed = Arrays.asList(keys);
        mapping.keys().forEach((key, place) -> {
            if (!allowed.contains(key)) {
                mistakes.add(
                        place,
                        "`" + key + "` is not known here" + Nearest.suggestion(key, allowed) + " Allowed: "
                                + String.join(", ", allowed));
            }
        });
        return this;
    }

    PlanNode.Place place() {
        return mapping.place();
    }

    PlanNode.Place place(String key) {
        return mapping.keys().getOrDefault(key, place());
    }

    Optional<PlanNode> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key));
    }

    Optional<String> text(String key) {
        return node(key).map(node -> text(node, "`" + key + "`"));
    }

    /// The text of a key that must be there.
    String needed(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() || text.get().isEmpty()) {
            mistakes.add(place(key), "`" + key + "` is missing");
        }
        return text.orElse("");
    }

    String text(PlanNode node, String what) {
        if (node instanceof PlanNode.Text text) {
            return text.value();
        }
        mistakes.add(node.place(), what + " is to be one word, not a list or a mapping");
        return "";
    }

    /// One word or a list of words.
    List<String> texts(String key) {
        return node(key).map(node -> texts(node, "`" + key + "`")).orElse(List.of());
    }

    private List<String> texts(PlanNode node, String what) {
        if (!(node instanceof PlanNode.Listing listing)) {
            return List.of(text(node, what));
        }
        List<String> texts = new ArrayList<>();
        listing.items().forEach(item -> texts.add(text(item, "each of " + what)));
        return texts;
    }

    List<PlanNode> items(String key) {
        PlanNode node = mapping.entries().get(key);
        if (node instanceof PlanNode.Listing listing) {
            return listing.items();
        }
        if (node == null) {
            return List.of();
        }
        mistakes.add(node.place(), "`" + key + "` is to be a list");
        return List.of();
    }

    /// Empty where it isn't there.
    Optional<Section> section(String key) {
        return node(key).flatMap(node -> section(node, "`" + key + "`"));
    }

    Optional<Section> section(PlanNode node, String what) {
        if (node instanceof PlanNode.Mapping inner) {
            return Optional.of(new Section(inner, mistakes));
        }
        mistakes.add(node.place(), what + " is to be a mapping");
        return Optional.empty();
    }

    /// Names and a word for each.
    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        section(key)
                .ifPresent(inner ->
                        inner.mapping.entries().forEach((name, node) -> words.put(name, text(node, "`" + name + "`"))));
        return words;
    }

    /// Names and some words for each.
    Map<String, Set<String>> sets(String key) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        section(key)
                .ifPresent(inner -> inner.mapping
                        .entries()
                        .forEach((name, node) -> sets.put(name, new LinkedHashSet<>(texts(node, "`" + name + "`")))));
        return sets;
    }

    boolean truth(String key, boolean usual) {
        return text(key)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        mistakes.add(place(key), "`" + key + "` is true or false");
                        yield usual;
                    }
                })
                .orElse(usual);
    }

    double number(String key, double least, double most, double usual) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            double number = Double.parseDouble(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        mistakes.add(place(key), "`" + key + "` is a number from " + plain(least) + " to " + plain(most));
        return usual;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    long whole(String key, long least, long most, long usual) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        mistakes.add(place(key), "`" + key + "` is a whole number from " + least + " to " + most);
        return usual;
    }

    /// One of the names of an enum, in small letters.
    <E extends Enum<E>> Optional<E> choice(PlanNode node, String what, E[] choices) {
        String written = text(node, what);
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            names.add(name);
            if (name.equals(written)) {
                return Optional.of(choice);
            }
        }
        mistakes.add(
                node.place(),
                "`" + written + "` is no " + what + Nearest.suggestion(written, names) + " Allowed: "
                        + String.join(", ", names));
        return Optional.empty();
    }
}
