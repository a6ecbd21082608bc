package org.regjistri.civilstatus.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Problem;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonState;
import org.regjistri.web.Choice;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// Who may ask, before anybody has: the rules themselves are tried on everybody whom the register knows to be near.
@Component
class CertificateAskers {

    /// Those of the family to whom the rules say yes, then the two who bring a paper.
    List<Choice> choices(Ui ui, Gathered gathered) {
        List<Choice> choices = new ArrayList<>();
        if (mayAsk(gathered, Capacity.SELF, Optional.of(gathered.subject()))) {
            choices.add(Choice.of("SELF", ui.text("civilstatus.certificate.asks.SELF")));
        }
        for (ParentRole role : ParentRole.values()) {
            parent(gathered, role)
                    .filter(parent -> mayAsk(gathered, Capacity.PARENT, Optional.of(parent)))
                    .ifPresent(parent -> choices.add(choice(ui, gathered, role, parent)));
        }
        for (Capacity capacity : List.of(Capacity.GUARDIAN, Capacity.AUTHORISED)) {
            choices.add(Choice.of(capacity.name(), ui.text("civilstatus.certificate.asks." + capacity)));
        }
        return choices;
    }

    private static Choice choice(Ui ui, Gathered gathered, ParentRole role, PersonState parent) {
        String name = gathered.nameOf(parent.id()).orElseThrow().full();
        Choice choice = Choice.of(role.name(), ui.text("civilstatus.certificate.asks." + role, name));
        var number = gathered.numbers().get(parent.id());
        return number == null ? choice : choice.withHint(number.grouped());
    }

    /// An adult mostly comes in person. Which parent stands there, nobody can know.
    Optional<String> likely(Gathered gathered) {
        return mayAsk(gathered, Capacity.SELF, Optional.of(gathered.subject()))
                ? Optional.of("SELF")
                : Optional.empty();
    }

    /// What stands in the way whoever asks.
    static List<Problem> obstacles(Gathered gathered) {
        return judge(gathered, Capacity.AUTHORISED, Optional.empty()).stream()
                .filter(problem -> problem.field() == null)
                .toList();
    }

    private static Optional<PersonState> parent(Gathered gathered, ParentRole role) {
        return gathered.subject()
                .parent(role)
                .flatMap(id -> Optional.ofNullable(gathered.relatives().get(id)))
                .filter(parent -> parent.name() != null);
    }

    private static boolean mayAsk(Gathered gathered, Capacity capacity, Optional<PersonState> applicant) {
        return judge(gathered, capacity, applicant).stream().allMatch(problem -> problem.field() == null);
    }

    private static List<Problem> judge(Gathered gathered, Capacity capacity, Optional<PersonState> applicant) {
        CertificateFacts facts = gathered.facts();
        OrderCertificate order = new OrderCertificate(
                new UUID(0, 0),
                OfficeCode.of("A-CENTRAL"),
                new About.OfPerson(gathered.subject().id()),
                Language.SQ,
                new Asking(capacity, new Who.ThePerson(), null),
                new Purpose(Purpose.Kind.EDUCATION, null),
                null);
        return CertificateRules.judge(
                order,
                new CertificateFacts(
                        facts.subject(), facts.numbered(), applicant, facts.adultAgeYears(), facts.today()));
    }
}
