package org.regjistri.documents.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Catalogue;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentProblem;
import org.regjistri.documents.Documents;
import org.regjistri.documents.IssueOutcome;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/// CS-12: a kind is retired, and comes back; what was issued stays.
@RegisterTest(alone = true)
class CatalogueTest {
    private static final String KIND = "birth-certificate";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Documents documents;

    @Autowired
    private TestDocuments orders;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestPeople people;

    @Autowired
    private LegalTime time;

    @Autowired
    private MutableClock clock;

    private Actor central;
    private Actor registrar;

    @BeforeEach
    void appoint() {
        people.couple();
        central = TestActors.of(
                officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL), Role.CENTRAL_REGISTER_OFFICIAL);
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
    }

    @Test
    void a_kind_ends_on_its_day_and_comes_back_on_another() {
        Document before = orders.sealed(registrar);
        LocalDate today = time.today();
        assertThat(catalogue.decide(central, KIND, today.plusDays(10), false, "Decision 1/2026"))
                .isEmpty();
        assertThat(catalogue.decide(central, KIND, today.plusDays(20), true, "Decision 2/2026"))
                .isEmpty();

        for (int day : List.of(0, 9, 20, 300)) {
            assertThat(isIssued(today.plusDays(day))).as("after %d days", day).isTrue();
        }
        for (int day : List.of(10, 19)) {
            assertThat(isIssued(today.plusDays(day))).as("after %d days", day).isFalse();
        }
        clock.advance(java.time.Duration.ofDays(12));
        assertThat(orders.issue(registrar, orders.order())).isEqualTo(new IssueOutcome.KindNotIssued(time.today()));
        assertThat(documents.find(before.id())).contains(before);
        clock.advance(java.time.Duration.ofDays(10));
        assertThat(orders.issue(registrar, orders.order())).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(catalogue.find(KIND, today).orElseThrow().decisions())
                .extracting(Catalogue.Decision::decision)
                .containsExactly("Decision 1/2026", "Decision 2/2026");
    }

    @Test
    void before_its_first_day_a_kind_is_not_issued() {
        assertThat(isIssued(LocalDate.of(2013, 2, 17))).isFalse();
        assertThat(isIssued(LocalDate.of(2013, 2, 18))).isTrue();
    }

    @Test
    void a_decision_for_the_past_without_a_name_or_without_an_effect_is_refused() {
        LocalDate today = time.today();

        assertThat(codes(catalogue.decide(central, "person-extract", today.minusDays(1), false, " ")))
                .containsExactly(DocumentProblem.DECISION.code(), DocumentProblem.DECISION_PAST.code());
        assertThat(codes(catalogue.decide(central, "person-extract", today, true, "Decision 3/2026")))
                .containsExactly(DocumentProblem.DECISION_CHANGES_NOTHING.code());
        assertThat(catalogue.find("person-extract", today).orElseThrow().decisions())
                .isEmpty();
    }

    @Test
    void an_office_decides_nothing() {
        assertThatThrownBy(() -> catalogue.decide(registrar, KIND, time.today(), false, "Decision 4/2026"))
                .isInstanceOf(AccessDenied.class);
    }

    private boolean isIssued(LocalDate on) {
        return catalogue.find(KIND, on).orElseThrow().issued();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.kind().code()).toList();
    }
}
