package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.DocumentOrder.SealedFact;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an extract says: how the person stands in the register now.
@Component
class PersonExtract {
    private final PaperNames names;

    PersonExtract(PaperNames names) {
        this.names = names;
    }

    /// As printed; nothing is printed where the register does not know it.
    enum MaritalStatus {
        SINGLE,
        MARRIED,
        WIDOWED
    }

    PaperContent of(Gathered gathered) {
        PersonState subject = gathered.subject();
        ObjectNode facts = PaperNames.object();
        facts.set("person", person(gathered));
        for (ParentRole role : ParentRole.values()) {
            setName(
                    facts,
                    role == ParentRole.MOTHER ? "mother" : "father",
                    gathered.nameOf(subject.parents().get(role)));
        }
        setName(facts, "spouse", gathered.nameOf(presentSpouse(gathered)));
        return new PaperContent(gathered.subjectName(), facts, sealed(gathered));
    }

    private ObjectNode person(Gathered gathered) {
        PersonState subject = gathered.subject();
        Fact.Born birth = birth(subject);
        ObjectNode node = PaperNames.name(gathered.subjectName())
                .put("sex", Objects.requireNonNull(subject.sex()).name())
                .put("personalNumber", gathered.numberOf(subject.id()))
                .put("bornOn", birth.date().toString());
        node.set("birthPlace", names.place(birth.place()));
        node.set("citizenships", names.citizenships(subject.citizenships()));
        return node.put("adult", isAdult(gathered))
                .put("maritalStatus", maritalStatus(gathered).map(Enum::name).orElse(null))
                .put(
                        "diedOn",
                        subject.death() == null ? null : subject.death().date().toString());
    }

    private static Fact.Born birth(PersonState subject) {
        return Objects.requireNonNull(subject.birth(), "The rules want a birth");
    }

    /// Of age for certain: where only the year is known, from its last day on.
    private static boolean isAdult(Gathered gathered) {
        LocalDate ofAge = birth(gathered.subject())
                .date()
                .latest()
                .plusYears(gathered.facts().adultAgeYears());
        return !ofAge.isAfter(gathered.facts().today());
    }

    /// Never of a child, nor of the dead, whose marriage their death has ended.
    ///
    /// No fact of a marriage is no proof that there was none: of those who were taken over from the earlier
    /// register, marriages may be missing. Single is said only of those whose birth was registered here,
    /// because every marriage of theirs would have been too. A marriage that ended while both lived may have
    /// been divorced or annulled; that comes with the registration of marriages.
    private static Optional<MaritalStatus> maritalStatus(Gathered gathered) {
        if (!isAdult(gathered) || gathered.subject().death() != null) {
            return Optional.empty();
        }
        Optional<Fact.MarriedTo> last = CertificateSource.lastMarriage(gathered.history());
        if (last.isEmpty()) {
            return gathered.act().map(_ -> MaritalStatus.SINGLE);
        }
        if (endedByDeath(last.get(), gathered)) {
            return Optional.of(MaritalStatus.WIDOWED);
        }
        return gathered.subject().spouse() == null ? Optional.empty() : Optional.of(MaritalStatus.MARRIED);
    }

    private static boolean endedByDeath(Fact.MarriedTo marriage, Gathered gathered) {
        PersonState spouse = gathered.relatives().get(marriage.spouse());
        LocalDate until = marriage.valid().until();
        return spouse != null
                && spouse.death() != null
                && (until == null || !spouse.death().date().earliest().isAfter(until));
    }

    private static @Nullable PersonId presentSpouse(Gathered gathered) {
        PersonId spouse = gathered.subject().spouse();
        PersonState state = spouse == null ? null : gathered.relatives().get(spouse);
        return gathered.subject().death() != null || state == null || state.death() != null ? null : spouse;
    }

    private static void setName(ObjectNode facts, String field, Optional<PersonName> name) {
        facts.set(field, name.isPresent() ? PaperNames.name(name.get()) : JsonNodeFactory.instance.nullNode());
    }

    private static List<SealedFact> sealed(Gathered gathered) {
        PersonName name = gathered.subjectName();
        return List.of(
                new SealedFact("gn", name.given()),
                new SealedFact("sn", name.surname()),
                new SealedFact("dob", birth(gathered.subject()).date().toString()),
                new SealedFact(
                        "pn",
                        Objects.requireNonNull(
                                gathered.numberOf(gathered.subject().id()))));
    }
}
