package org.regjistri.civilstatus.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ChildSurnames;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.law.Law;
import org.regjistri.law.Parameter;
import org.regjistri.law.Problem;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Gathers what the rules are told of an act, and judges: by the rules of slips, then by those of births.
@Component
class SlipJudgement {
    private final Territory territory;
    private final Law law;
    private final CorrectedBirths births;

    SlipJudgement(Territory territory, Law law, CorrectedBirths births) {
        this.territory = territory;
        this.law = law;
        this.births = births;
    }

    /// @param current what the act says now
    /// @param isPending true where another proposal waits
    List<Problem> judge(
            Actor actor, Act act, SlipValues current, ProposeCorrection order, boolean isPending, Instant now) {
        ZoneId zone = territory.find(act.office()).orElseThrow().zone();
        LocalDate registeredOn = LocalDate.ofInstant(act.recordedAt(), zone);
        SlipFacts facts = new SlipFacts(
                current,
                Set.copyOf(ChildSurnames.of(act.birth())),
                registeredOn,
                LocalDateTime.ofInstant(now, zone),
                law.number(Parameter.SLIP_DAYS, registeredOn),
                isPending);
        List<Problem> problems = new ArrayList<>(SlipRules.judge(order, facts));
        problems.addAll(births.judge(actor, act, order.values()));
        return problems;
    }

    /// The last day on which a slip in the act may be corrected this way.
    LocalDate until(Act act) {
        ZoneId zone = territory.find(act.office()).orElseThrow().zone();
        LocalDate registeredOn = LocalDate.ofInstant(act.recordedAt(), zone);
        return registeredOn.plusDays(law.number(Parameter.SLIP_DAYS, registeredOn));
    }
}
