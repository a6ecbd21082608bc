package org.regjistri.desk.tutorial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.desk.TutorialParents;

/// What the tutorial shows.
///
/// @param parents whose numbers are typed; null where none are left
/// @param done how many lessons are
public record TutorialView(List<Line> lessons, TutorialParents.@Nullable Pair parents, int done) {

    /// @param type what to do, and `see`: what shows that it went well
    public record Line(String code, String title, String type, String see, String path, String link, boolean done) {}
}
