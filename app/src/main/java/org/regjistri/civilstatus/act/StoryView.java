package org.regjistri.civilstatus.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Ground;
import org.regjistri.civilstatus.Act;

/// What the story of an act shows.
public record StoryView(Act act, Ground ground, List<Sentence> sentences) {

    /// @param words in which somebody gave a reason; empty for none
    /// @param path null where there is nothing to open
    public record Sentence(
            String at, String text, String words, @Nullable String path) {}
}
