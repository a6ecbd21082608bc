package org.regjistri.linkage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads how pairs are to be found.
record BlockingSection(Section top, List<FieldPlan> fields, Mistakes mistakes) {
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final int PAIRS_MAX = 1_000_000;

    BlockingPlan read() {
        Optional<Section> section = top.section("blocking").map(some -> some.allow("keys", "pairs_max", "block_max"));
        if (section.isEmpty()) {
            return BlockingPlan.AUTOMATIC;
        }
        List<KeyPlan> keys = new ArrayList<>();
        section.get().items("keys").forEach(node -> keys.add(key(section.get(), node)));
        return new BlockingPlan(
                keys, (int) section.get().whole("pairs_max", 1, PAIRS_MAX, BlockingPlan.AUTOMATIC.pairsMax()), (int)
                        section.get().whole("block_max", 1, PAIRS_MAX, BlockingPlan.AUTOMATIC.blockMax()));
    }

    private KeyPlan key(Section section, PlanNode node) {
        List<KeyPlan.Part> parts = new ArrayList<>();
        PLUS.splitAsStream(section.text(node, "each of `keys`").strip())
                .forEach(part -> part(node.place(), part).ifPresent(parts::add));
        return new KeyPlan(parts);
    }

    private Optional<KeyPlan.Part> part(PlanNode.Place place, String written) {
        int dot = written.lastIndexOf('.');
        String field = dot < 0 ? written : written.substring(0, dot);
        String take = dot < 0 ? "whole" : written.substring(dot + 1);
        List<String> names = fields.stream().map(FieldPlan::name).toList();
        if (!names.contains(field)) {
            mistakes.add(
                    place, "`" + written + "`: there is no field `" + field + "`" + Nearest.suggestion(field, names));
            return Optional.empty();
        }
        List<String> takes = Arrays.stream(KeyPlan.Take.values())
                .map(some -> some.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!takes.contains(take)) {
            mistakes.add(
                    place,
                    "`" + written + "`: there is no `" + take + "`" + Nearest.suggestion(take, takes) + " Allowed: "
                            + String.join(", ", takes));
            return Optional.empty();
        }
        return Optional.of(new KeyPlan.Part(field, KeyPlan.Take.valueOf(take.toUpperCase(Locale.ROOT))));
    }
}
