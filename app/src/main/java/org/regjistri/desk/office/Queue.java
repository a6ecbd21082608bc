package org.regjistri.desk.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.web.Tone;

/// The queues of the work list, a line each: who sees it, what stands in it, and how pressing that is. A new one is a
/// line here and its words (`desk.queue.<name>`).
enum Queue {
    MINE(Right.WORK_ON_DRAFT, drafts((draft, work) -> work.isMine(draft)), Queue::calm),
    OFFICE(Right.READ_OFFICE_WORK, drafts((draft, work) -> !work.isMine(draft)), Queue::calm),
    REVIEW(Right.READ_OFFICE_WORK, drafts(in(DraftState.IN_REVIEW)), Queue::waiting),
    RETURNED(Right.READ_OFFICE_WORK, drafts(in(DraftState.RETURNED)), Queue::waiting),
    DUE(Right.READ_OFFICE_WORK, drafts((draft, work) -> work.clock(draft).isPressing()), Queue::pressing),
    CORRECTIONS(Right.READ_OFFICE_WORK, new Source.Corrections(), Queue::waiting),
    UNSCANNED(
            Right.WORK_ON_DRAFT,
            new Source.Elsewhere(
                    Work::unscanned,
                    work -> "/declarations/unscanned?office=" + work.office().code()),
            Queue::waiting),
    TODAY(Right.READ_OFFICE_WORK, new Source.Acts(1), Queue::calm),
    WEEK(Right.READ_OFFICE_WORK, new Source.Acts(7), Queue::calm),
    UNCLOSED(
            Right.CLOSE_DAY,
            new Source.Elsewhere(
                    work -> work.day().unclosed(),
                    work -> "/books/" + work.office().code() + "/close"),
            Queue::waiting);

    /// Where the lines of a queue come from.
    sealed interface Source {
        record Drafts(BiPredicate<Draft, Work> chosen) implements Source {}

        /// Acts of so many days, today included. They name persons: read through the gate, and only when looked at.
        record Acts(int days) implements Source {}

        /// Corrections that wait for a second official.
        record Corrections() implements Source {}

        /// A page of its own; here it is only counted.
        record Elsewhere(ToIntFunction<Work> count, Function<Work, String> path) implements Source {}
    }

    private final Right right;
    private final Source source;
    private final Function<Work, Tone> pressing;

    Queue(Right right, Source source, Function<Work, Tone> pressing) {
        this.right = right;
        this.source = source;
        this.pressing = pressing;
    }

    Right right() {
        return right;
    }

    Source source() {
        return source;
    }

    /// In the address.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Queue> ofCode(String code) {
        return Arrays.stream(values())
                .filter(queue -> queue.code().equals(code))
                .findFirst();
    }

    /// Empty where it is not counted: what is long past is no work.
    Optional<Integer> count(Work work) {
        return switch (source) {
            case Source.Drafts(var chosen) ->
                Optional.of((int) work.drafts().stream()
                        .filter(draft -> chosen.test(draft, work))
                        .count());
            case Source.Acts(int days) -> days == 1 ? Optional.of(work.day().registered()) : Optional.empty();
            case Source.Corrections() -> Optional.of(work.corrections().size());
            case Source.Elsewhere(var count, var _) -> Optional.of(count.applyAsInt(work));
        };
    }

    /// Of the count, where there is something in it.
    Tone tone(Work work) {
        return count(work).orElse(0) == 0 ? Tone.NEUTRAL : pressing.apply(work);
    }

    private static Source drafts(BiPredicate<Draft, Work> chosen) {
        return new Source.Drafts(chosen);
    }

    private static BiPredicate<Draft, Work> in(DraftState state) {
        return (draft, _) -> draft.state() == state;
    }

    private static Tone calm(Work work) {
        return Tone.NEUTRAL;
    }

    private static Tone waiting(Work work) {
        return Tone.WARNING;
    }

    private static Tone pressing(Work work) {
        boolean over = work.drafts().stream().map(work::clock).anyMatch(DueClock::isOver);
        return over ? Tone.BAD : Tone.WARNING;
    }
}
