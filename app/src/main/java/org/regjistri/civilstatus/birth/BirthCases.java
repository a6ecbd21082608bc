package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Problem;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.Scans;
import org.regjistri.territory.Office;
import org.regjistri.territory.Place;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Declarations of births on their way, step by step: what a draft holds, and how it would fare as far as it goes.
@Component
public class BirthCases {
    /// The steps in their order, each with the fields that it asks for.
    enum Step {
        PARENTS("parents", List.of("office", "mother*", "father*")),
        CHILD(
                "child",
                List.of(
                        "given",
                        "surname",
                        "sex",
                        "bornOn",
                        "bornAt",
                        "setting",
                        "place",
                        "locality",
                        "children",
                        "ordinal")),
        PAPERS("papers", List.of("declarant*", "language", "contactAddress", "witness", "evidence")),
        /// That the paper is signed is asked here and not kept: it is no part of what was reviewed.
        CHECK("", List.of("notTheSame"));

        private final String path;
        private final List<String> fields;

        Step(String path, List<String> fields) {
            this.path = path;
            this.fields = fields;
        }

        List<String> fields() {
            return fields;
        }

        Step next() {
            return switch (this) {
                case PARENTS -> CHILD;
                case CHILD -> PAPERS;
                case PAPERS, CHECK -> CHECK;
            };
        }

        String address(DraftId draft) {
            return "/births/drafts/" + draft + (path.isEmpty() ? "" : "/" + path);
        }

        /// On which step a field stands.
        static Step of(@Nullable String field) {
            for (Step step : values()) {
                if (field != null && step.fields.stream().anyMatch(one -> isOf(field, one))) {
                    return step;
                }
            }
            return CHECK;
        }

        private static boolean isOf(String field, String one) {
            return one.endsWith("*")
                    ? field.startsWith(one.substring(0, one.length() - 1))
                    : field.equals(one) || field.startsWith(one + ".");
        }
    }

    private final Drafts drafts;
    private final RegisteringBirths births;
    private final BirthReading reading;
    private final Territory territory;
    private final Scans scans;
    private final Law law;
    private final LegalTime time;

    BirthCases(
            Drafts drafts,
            RegisteringBirths births,
            BirthReading reading,
            Territory territory,
            Scans scans,
            Law law,
            LegalTime time) {
        this.drafts = drafts;
        this.births = births;
        this.reading = reading;
        this.territory = territory;
        this.scans = scans;
        this.law = law;
        this.time = time;
    }

    /// A declaration as it stands.
    public record Case(Draft draft, BirthFields fields, Office office) {
        public DraftId id() {
            return draft.id();
        }
    }

    Optional<Case> find(Actor actor, String id) {
        return drafts.find(actor, id)
                .filter(draft -> draft.kind() == ActKind.BIRTH)
                .map(this::opened);
    }

    Case begin(Actor actor, UUID id, Office office) {
        return opened(drafts.begin(actor, DraftId.of(id), ActKind.BIRTH, office.code()));
    }

    Case opened(Draft draft) {
        return new Case(
                draft,
                BirthFields.of(draft.content()),
                territory.find(draft.office()).orElseThrow());
    }

    /// Keeps what was typed at a step, good or not: nothing typed is lost.
    DraftOutcome save(Actor actor, Case one, long version, Step step, BirthFields typed) {
        BirthFields fields = one.fields().replaced(typed, step.fields());
        return drafts.save(
                actor, one.id(), version, new Drafts.Content(fields.values(), title(one, fields), due(fields)));
    }

    private static String title(Case one, BirthFields fields) {
        String name = nameOf(fields);
        return name.isEmpty() ? one.draft().title() : name;
    }

    /// Of the child, as far as it was typed.
    static String nameOf(BirthFields fields) {
        return (fields.value("given") + " " + fields.value("surname")).strip();
    }

    private @Nullable LocalDate due(BirthFields fields) {
        LocalDate born = fields.day("bornOn").orElse(null);
        return born == null ? null : law.endOfTerm(born, law.number(Parameter.BIRTH_TERM_DAYS, born));
    }

    BirthReading.Result order(Case one) {
        BirthFields fields = signed(one)
                .map(scan -> one.fields().with(BirthScanPages.SIGNED, scan.toString()))
                .orElse(one.fields());
        return reading.read(fields, one.office(), one.id().value());
    }

    /// The scan of the signed paper: the last that was handed in and is no evidence. It is not kept in the content, so
    /// that handing it in changes nothing that was reviewed.
    Optional<ScanId> signed(Case one) {
        return scans.about(one.id().value()).stream()
                .map(Scan::id)
                .filter(scan -> !one.fields().refersTo(scan.toString()))
                .reduce((_, later) -> later);
    }

    /// What is wrong with the parents, as far as it can be told without the child.
    List<Problem> ofParents(Actor actor, Case one) {
        BirthReading.Part<BirthReading.Parents> parents = reading.parents(one.fields(), one.office());
        if (parents.value().isEmpty()) {
            return parents.problems();
        }
        return births.examine(actor, soFar(one, parents.value().get())).problems().stream()
                .filter(problem -> Step.of(problem.field()) == Step.PARENTS && !isMendedByPapers(problem))
                .toList();
    }

    /// Papers come two steps later.
    private static boolean isMendedByPapers(Problem problem) {
        return problem.kind() == BirthProblem.HUSBAND_IS_FATHER;
    }

    List<Problem> ofChild(Actor actor, Case one) {
        BirthReading.Part<RegisterBirth.Child> child = reading.child(one.fields(), one.office());
        if (child.value().isEmpty()) {
            return child.problems();
        }
        return lookedAt(actor, one).map(BirthExamination::problems).orElse(List.of()).stream()
                .filter(problem -> Step.of(problem.field()) == Step.CHILD)
                .toList();
    }

    /// As far as it goes: with a child of today and the mother declaring, where that is not known yet. Empty while the
    /// parents cannot be read.
    Optional<BirthExamination> lookedAt(Actor actor, Case one) {
        return reading.parents(one.fields(), one.office())
                .value()
                .map(parents -> births.examine(actor, soFar(one, parents)));
    }

    private RegisterBirth soFar(Case one, BirthReading.Parents parents) {
        RegisterBirth.Child child =
                reading.child(one.fields(), one.office()).value().orElseGet(() -> childOfToday(one.office()));
        return new RegisterBirth(
                one.id().value(),
                one.office().code(),
                child,
                parents.mother(),
                parents.father(),
                declaration(one.fields(), parents),
                List.of(),
                Set.of(),
                null,
                null);
    }

    private RegisterBirth.Child childOfToday(Office office) {
        return new RegisterBirth.Child(
                PersonName.of("N", "N"),
                Sex.FEMALE,
                time.today(office.zone()),
                LocalTime.MIDNIGHT,
                office.municipality() == null
                        ? Place.abroad(office.country(), "-")
                        : Place.in(territory
                                .settlements(office.municipality())
                                .getFirst()
                                .code()),
                BirthSetting.HEALTH_INSTITUTION,
                RegisterBirth.Plurality.SINGLE);
    }

    /// Who declares, as far as it matters for the papers: whom else they name is looked at when all is there.
    private static Declaration declaration(BirthFields fields, BirthReading.Parents parents) {
        for (Declarant declarant : Declarant.values()) {
            if (declarant.name().equals(fields.value("declarant"))) {
                Party nobody = new Party.ByPaper(
                        PersonName.of("N", "N"),
                        new IdentityPaper(IdentityPaper.Kind.PASSPORT, "-", CountryCode.KOSOVO));
                return new Declaration(declarant, Language.SQ, declarant.isNamed() ? nobody : null, List.of());
            }
        }
        return Declaration.by(
                parents.mother() instanceof ParentEntry.Unknown ? Declarant.BOTH_PARENTS : Declarant.MOTHER,
                Language.SQ);
    }

    /// A new declaration for the next child of the same birth: parents, day, place, papers and declarant are there.
    BirthFields forNextChild(BirthFields fields, int children, int ordinal) {
        List<String> own = new ArrayList<>(
                List.of("given", "sex", "bornAt", "children", "ordinal", "notTheSame", "signed", "signedScan"));
        BirthFields blank = fields.replaced(BirthFields.none(), own);
        return blank.replaced(
                BirthFields.of(Map.of(
                        "children", List.of(Integer.toString(children)),
                        "ordinal", List.of(Integer.toString(ordinal)))),
                List.of("children", "ordinal"));
    }
}
