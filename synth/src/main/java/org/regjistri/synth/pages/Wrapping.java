package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.List;

/// Breaks text at its blanks.
final class Wrapping {
    private Wrapping() {}

    static List<String> of(String text, Face face, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && face.width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
