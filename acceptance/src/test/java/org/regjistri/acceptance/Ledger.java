package org.regjistri.acceptance;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What clients were told, kept outside the application: the only witness after a crash.
final class Ledger {

    /// @param act as it was acknowledged; null where no answer came
    record Line(
            Api official,
            UUID key,
            Declaration declaration,
            @Nullable Acknowledged act) {

        static Line of(Api official, UUID key, Declaration declaration, Api.Answer answer) {
            return new Line(
                    official,
                    key,
                    declaration,
                    new Acknowledged(answer.text("act"), answer.text("reference"), answer.text("personalNumber")));
        }

        boolean isAcknowledged() {
            return act != null;
        }
    }

    record Acknowledged(String act, String reference, String number) {}

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    void write(Line line) {
        lines.add(line);
    }

    List<Line> acknowledged() {
        return lines.stream().filter(Line::isAcknowledged).toList();
    }

    List<Line> unacknowledged() {
        return lines.stream().filter(line -> !line.isAcknowledged()).toList();
    }
}
