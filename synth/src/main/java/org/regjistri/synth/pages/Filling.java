package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.books.Written;

/// Decides which cell of a form says what of one entry. Nothing is left out: what has no cell of
/// its own goes to where the form leaves room for others.
final class Filling {
    private final int ordinal;
    private final Words words;
    private final Map<Field, String> fields;
    private final Map<Field, String> homeless;

    Filling(Form form, Map<Field, String> fields, Words words, int ordinal) {
        this.ordinal = ordinal;
        this.words = words;
        this.fields = fields;
        var placed = form.cells().stream()
                .flatMap(cell -> cell.content().stream().flatMap(List::stream))
                .map(this::field)
                .collect(Collectors.toUnmodifiableSet());
        this.homeless = new LinkedHashMap<>(fields);
        homeless.keySet().removeIf(field -> field.what() == What.NOTES || placed.contains(field));
    }

    /// @param field nothing for a word that leads to an answer, and for a dash
    record Piece(String text, @Nullable Field field) {
        boolean illegible() {
            return field != null && text.equals(Written.ILLEGIBLE);
        }
    }

    /// What is written into the cell, each on a line of its own; a dash where a question got no
    /// answer.
    List<List<Piece>> paragraphs(Form.Cell cell) {
        List<List<Piece>> all = new ArrayList<>();
        boolean asked = false;
        for (List<Form.Slot> line : cell.content()) {
            List<Piece> pieces = new ArrayList<>();
            for (Form.Slot slot : line) {
                switch (slot.what()) {
                    case NOTES -> notes(all);
                    case OTHERS -> others(pieces);
                    case SIGNATURE -> {}
                    default -> {
                        asked = true;
                        answer(field(slot), pieces);
                    }
                }
            }
            if (!pieces.isEmpty()) {
                all.add(pieces);
            }
        }
        return all.isEmpty() && asked ? List.of(List.of(new Piece("–", null))) : all;
    }

    private Field field(Form.Slot slot) {
        return new Field(ordinal, slot.role(), slot.what(), 0);
    }

    private void answer(Field field, List<Piece> pieces) {
        String text = fields.get(field);
        if (text == null) {
            return;
        }
        switch (field.what()) {
            case MAIDEN -> pieces.add(new Piece(words.of("by.maiden"), null));
            case FATHER -> pieces.add(new Piece(words.of("by.father"), null));
            default -> {}
        }
        pieces.add(new Piece(text, field));
    }

    private void notes(List<List<Piece>> all) {
        fields.forEach((field, text) -> {
            if (field.what() == What.NOTES) {
                all.add(List.of(new Piece(text, field)));
            }
        });
    }

    private void others(List<Piece> pieces) {
        Role before = null;
        for (Field field : homeless.keySet()) {
            if (field.role() != null && field.role() != before) {
                pieces.add(new Piece(words.of("role." + field.role()), null));
                before = field.role();
            }
            answer(field, pieces);
        }
    }
}
