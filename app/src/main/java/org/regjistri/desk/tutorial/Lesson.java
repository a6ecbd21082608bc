package org.regjistri.desk.tutorial;

import java.util.function.Predicate;

/// The lessons in their order, each with what the register shows when it is done. Its words are `tutorial.<name>.*`.
enum Lesson {
    BEGIN("/births/new", done -> done.begun() || done.registered()),
    CHILD("/desk?queue=mine", done -> done.described() || done.registered()),
    REGISTER("/desk?queue=mine", Progress::registered),
    CERTIFICATE("/desk?queue=today", Progress::ordered),
    SLIP("/desk?queue=today", done -> done.proposed() || done.corrected()),
    SECOND("/desk?queue=corrections", Progress::corrected);

    private final String path;
    private final Predicate<Progress> isDone;

    Lesson(String path, Predicate<Progress> isDone) {
        this.path = path;
        this.isDone = isDone;
    }

    /// Where one clicks.
    String path() {
        return path;
    }

    boolean isDone(Progress progress) {
        return isDone.test(progress);
    }
}
