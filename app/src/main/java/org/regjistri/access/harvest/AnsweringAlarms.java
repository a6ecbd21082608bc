package org.regjistri.access.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who supervise do about an alarm: say what it was, or let a stopped official go on for the day.
@Service
class AnsweringAlarms {
    private static final ArticleId BASIS = ArticleId.of("LAW-06-L-082:0");
    private final Access access;
    private final Alarms alarms;
    private final StopLifts lifts;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    AnsweringAlarms(Access access, Alarms alarms, StopLifts lifts, Journal journal, LegalTime time, Ids ids) {
        this.access = access;
        this.alarms = alarms;
        this.lifts = lifts;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    @Transactional
    void explain(Actor by, Alarm alarm, String words) {
        alarms.explain(alarm.id(), by.ref(), time.now(), words);
    }

    /// True for an alarm of today about a stopped official of one's office, who is not oneself and was not let on yet.
    boolean mayLift(Actor by, Alarm alarm) {
        return access.may(by, Right.LIFT_STOP)
                && alarm.kind() == Alarm.Kind.STOPPED
                && alarm.day().equals(time.today())
                && !alarm.about().equals(by.ref().toString())
                && !alarms.isLifted(alarm.about(), alarm.day());
    }

    /// Nothing where it was lifted already.
    ///
    /// @throws IllegalArgumentException where the alarm is none of those that may be lifted
    @Transactional
    void lift(Actor by, Alarm alarm, String reason) {
        access.demandAt(by, Right.LIFT_STOP, Optional.ofNullable(alarm.office()));
        if (alarm.kind() != Alarm.Kind.STOPPED || alarm.about().equals(by.ref().toString())) {
            throw new IllegalArgumentException("Not to be lifted");
        }
        Instant now = time.now();
        StopLift lift = new StopLift(alarm.about(), time.today(), reason, by.ref(), now, ids.next());
        if (lifts.insert(lift)) {
            journal.append(new EntryDraft(
                    lift.entry(),
                    "access.stop-lifted",
                    now,
                    by.ref(),
                    by.office().orElseThrow(),
                    BASIS,
                    List.of(),
                    Map.of(StopLifts.SECTION, StopLifts.write(lift))));
        }
    }
}
