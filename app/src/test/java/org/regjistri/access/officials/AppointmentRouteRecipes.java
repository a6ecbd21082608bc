package org.regjistri.access.officials;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.access.TestActors;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

@Component
class AppointmentRouteRecipes implements RouteRecipes {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestOfficials officials;
    private final ProposingAppointments proposals;

    AppointmentRouteRecipes(TestOfficials officials, ProposingAppointments proposals) {
        this.officials = officials;
        this.proposals = proposals;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        return Map.of(
                "POST /appointments",
                        _ -> Call.to("/appointments")
                                .with(Map.of(
                                        "displayName", "Zyrtare e re",
                                        "userName", "new.official." + COUNT.incrementAndGet(),
                                        "office", "M06",
                                        "roles", "REGISTRAR",
                                        "reason", "Decision 9/2026")),
                "GET /appointments/{proposal}", _ -> Call.to("/appointments/" + ofAnother()),
                "POST /appointments/{proposal}/approval", _ -> Call.to("/appointments/" + ofAnother() + "/approval"),
                "POST /appointments/{proposal}/decline",
                        _ -> Call.to("/appointments/" + ofAnother() + "/decline")
                                .with(Map.of("words", "Not now")),
                "POST /appointments/{proposal}/withdrawal",
                        situation -> Call.to("/appointments/" + own(situation) + "/withdrawal"));
    }

    private UUID ofAnother() {
        return proposed(officials.appoint("A-IT", Role.ADMINISTRATOR));
    }

    private UUID own(Situation situation) {
        return situation
                .official()
                .filter(official -> official.office().value().equals("A-IT"))
                .map(this::proposed)
                .orElseGet(this::ofAnother);
    }

    private UUID proposed(TestOfficial by) {
        TestOfficial about = officials.appoint("M06");
        ProposalOutcome outcome = proposals.propose(
                TestActors.of(by, Role.ADMINISTRATOR), new Wish.Grant(about.id(), Role.REGISTRAR), "Decision 9/2026");
        return outcome instanceof ProposalOutcome.Waits waits ? waits.proposal().id() : fail(outcome);
    }

    private static UUID fail(ProposalOutcome outcome) {
        throw new AssertionError("Not proposed: " + outcome);
    }
}
