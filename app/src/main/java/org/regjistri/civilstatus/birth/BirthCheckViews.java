package org.regjistri.civilstatus.birth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.scans.Scan;
import org.regjistri.scans.Scans;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Link;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the last page of a declaration shows, and the paper that is signed.
@Component
public class BirthCheckViews {
    private final Territory territory;
    private final Persons persons;
    private final Scans scans;
    private final Access access;
    private final OfficialNames officials;
    private final Law law;
    private final LegalTime time;

    BirthCheckViews(
            Territory territory,
            Persons persons,
            Scans scans,
            Access access,
            OfficialNames officials,
            Law law,
            LegalTime time) {
        this.territory = territory;
        this.persons = persons;
        this.scans = scans;
        this.access = access;
        this.officials = officials;
        this.law = law;
        this.time = time;
    }

    /// @param problems what stands in the way, each with the step that mends it
    /// @param warnings what the head of the office looks at first
    /// @param alike persons who may be this child, to be decided about
    /// @param declarationPath the paper to be signed, in the declarant's language, with that language in it
    /// @param uses for what a scan can be handed in
    /// @param workable true where whoever looks may go on with it
    public record CheckView(
            Form form,
            Draft draft,
            List<BirthViews.StepView> steps,
            List<Row> child,
            List<Row> parents,
            List<Row> declaration,
            List<Row> consequences,
            List<Link> problems,
            List<String> warnings,
            List<Alike> alike,
            String declarationPath,
            List<Choice> uses,
            List<Attached> scans,
            String holder,
            @Nullable String reviewed,
            boolean workable) {

        public boolean mayRegister() {
            return workable && problems.isEmpty() && (warnings.isEmpty() || draft.state() == DraftState.APPROVED);
        }

        public boolean mustBeReviewed() {
            return workable && problems.isEmpty() && !warnings.isEmpty() && draft.state() != DraftState.APPROVED;
        }
    }

    /// @param reasons why, in words
    public record Alike(PersonId person, String name, String born, List<String> reasons, int score) {}

    /// A scan that was handed in.
    public record Attached(Scan scan, String use, String about) {}

    /// The declaration as it is printed.
    ///
    /// @param digest the first letters of the order's digest: the paper belongs to this content and no other
    public record DeclarationView(
            Case one,
            String office,
            String official,
            String day,
            List<Row> child,
            List<Row> parents,
            List<Row> declaration,
            List<String> statements,
            List<String> signatures,
            String digest) {}

    Page unreadable(Actor actor, Ui ui, Form form, Case one, List<Problem> problems) {
        return Page.of(
                "civilstatus/birthCheck",
                view(actor, ui, form, one, List.of(), List.of(), List.of(), List.of(), problems, null));
    }

    Page check(Actor actor, Ui ui, Form form, Case one, RegisterBirth order, BirthExamination examination) {
        return Page.of(
                "civilstatus/birthCheck",
                view(
                        actor,
                        ui,
                        form,
                        one,
                        child(ui, order, one),
                        linked(BirthViews.parents(ui, examination), ui, Step.PARENTS.address(one.id())),
                        declaration(ui, order, one),
                        consequences(ui, one, examination),
                        examination.problems(),
                        examination));
    }

    List<Row> summary(Ui ui, Case one, RegisterBirth order, BirthExamination examination) {
        return Stream.of(
                        child(ui, order),
                        BirthViews.parents(ui, examination),
                        declaration(ui, order),
                        consequences(ui, one, examination))
                .flatMap(List::stream)
                .toList();
    }

    private CheckView view(
            Actor actor,
            Ui ui,
            Form form,
            Case one,
            List<Row> child,
            List<Row> parents,
            List<Row> declaration,
            List<Row> consequences,
            List<Problem> problems,
            @Nullable BirthExamination examination) {
        boolean workable = BirthPages.isWorkable(actor, one);
        Draft.Review review = one.draft().review();
        return new CheckView(
                form,
                one.draft(),
                BirthViews.steps(ui, workable ? one : null, Step.CHECK),
                child,
                parents,
                declaration,
                consequences,
                problems.stream().map(problem -> link(ui, one, problem)).toList(),
                examination == null
                        ? List.of()
                        : examination.warnings().stream().map(ui::problem).toList(),
                examination == null ? List.of() : alike(actor, ui, examination.likenesses()),
                declarationPath(one),
                uses(ui, one),
                attached(ui, one),
                officials.nameOf(one.draft().holder()).orElse("–"),
                review == null || review.words().isEmpty() ? null : review.words(),
                workable);
    }

    /// What is wrong, leading to the step where it can be mended.
    private static Link link(Ui ui, Case one, Problem problem) {
        Step step = Step.of(problem.field());
        String field = problem.field() == null ? "" : "#" + Form.id(problem.field());
        return new Link(step.address(one.id()) + field, ui.problem(problem));
    }

    private static List<Row> linked(List<Row> rows, Ui ui, String path) {
        List<Row> linked = new ArrayList<>(rows);
        if (!linked.isEmpty()) {
            linked.set(0, linked.getFirst().withChange(new Link(path, ui.text("civilstatus.birth.check.change"))));
        }
        return linked;
    }

    private List<Row> child(Ui ui, RegisterBirth order, Case one) {
        return linked(child(ui, order), ui, Step.CHILD.address(one.id()));
    }

    List<Row> child(Ui ui, RegisterBirth order) {
        RegisterBirth.Child child = order.child();
        String hour = child.bornAt() == null ? "" : ", " + child.bornAt();
        List<Row> rows = new ArrayList<>(List.of(
                Row.of(ui.text("civilstatus.birth.name"), child.name().full()),
                Row.of(ui.text("civilstatus.birth.sex"), ui.text("civilstatus.sex." + child.sex())),
                Row.of(ui.text("civilstatus.birth.born-on"), ui.date(child.bornOn()) + hour),
                Row.of(ui.text("civilstatus.birth.place"), territory.describe(child.place(), ui.language()))
                        .withSecond(
                                child.setting() == BirthSetting.ELSEWHERE
                                        ? ui.text("civilstatus.setting.ELSEWHERE")
                                        : null)));
        if (!child.plurality().isSingle()) {
            rows.add(Row.of(
                    ui.text("civilstatus.birth.plurality"),
                    ui.text(
                            "civilstatus.birth.plurality.text",
                            child.plurality().ordinal(),
                            child.plurality().children())));
        }
        return rows;
    }

    private List<Row> declaration(Ui ui, RegisterBirth order, Case one) {
        return linked(declaration(ui, order), ui, Step.PAPERS.address(one.id()));
    }

    List<Row> declaration(Ui ui, RegisterBirth order) {
        Declaration declaration = order.declaration();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                        ui.text("civilstatus.birth.declarant"),
                        ui.text("civilstatus.declarant." + declaration.declarant()))
                .withSecond(declaration.person() == null ? null : party(declaration.person())));
        declaration
                .witnesses()
                .forEach(witness -> rows.add(Row.of(ui.text("civilstatus.birth.witness"), party(witness))));
        for (Evidence paper : order.evidence()) {
            rows.add(Row.of(ui.text("civilstatus.evidence." + paper.kind()), paper.number())
                    .withSecond(paper.issuer() + ", " + ui.date(paper.issuedOn())));
        }
        return rows;
    }

    static String party(Party party) {
        return switch (party) {
            case Party.ByNumber(PersonalNumber number) -> number.grouped();
            case Party.ByPaper(var name, var paper) ->
                name.full() + ", " + paper.number() + " (" + paper.issuer() + ")";
        };
    }

    private List<Row> consequences(Ui ui, Case one, BirthExamination examination) {
        return List.of(
                Row.of(
                                ui.text("civilstatus.birth.citizenship"),
                                ui.text("civilstatus.child-citizenship." + examination.citizenship()))
                        .withSecond(ui.in(
                                law.article(examination.citizenship().article()).citation())),
                Row.of(ui.text("civilstatus.birth.term"), ui.date(examination.termEndsOn())),
                Row.of(ui.text("civilstatus.birth.office"), ui.in(one.office().name())));
    }

    /// Shows little of persons who look like the child, and says to whom they were shown.
    private List<Alike> alike(Actor actor, Ui ui, List<Likeness> likenesses) {
        if (likenesses.isEmpty()) {
            return List.of();
        }
        List<PersonId> ids = likenesses.stream().map(Likeness::person).toList();
        AsOf now = new AsOf(time.today(), time.now());
        Map<PersonId, PersonState> states = access.disclose(
                actor,
                Right.REGISTER_BIRTH,
                Ground.REGISTRATION,
                new Disclosure<>(
                        "birth.alike",
                        Set.of("name", "birth"),
                        () -> persons.findAll(ids, now),
                        found -> found.keySet().stream().map(PersonId::value).toList()));
        return likenesses.stream()
                .flatMap(likeness ->
                        Stream.ofNullable(states.get(likeness.person())).map(state -> alike(ui, likeness, state)))
                .toList();
    }

    private static Alike alike(Ui ui, Likeness likeness, PersonState state) {
        CivilDate born = state.birth() == null ? null : state.birth().date();
        return new Alike(
                likeness.person(),
                state.name() == null ? "–" : state.name().full(),
                born == null ? "–" : ui.date(born),
                likeness.reasons().stream()
                        .map(reason -> ui.text("civilstatus.alike." + reason))
                        .toList(),
                likeness.score());
    }

    private static String declarationPath(Case one) {
        String language = one.fields().value("language");
        String path = language.isEmpty()
                ? Language.SQ.path()
                : Language.valueOf(language).path();
        return "/" + path + "/births/drafts/" + one.id() + "/declaration";
    }

    private static List<Choice> uses(Ui ui, Case one) {
        List<Choice> uses = new ArrayList<>();
        uses.add(Choice.of(BirthScanPages.SIGNED, ui.text("civilstatus.birth.scan.signed")));
        for (int i = 0; i < BirthFields.EVIDENCE_MAX; i++) {
            String kind = one.fields().value("evidence." + i + ".kind");
            if (!kind.isEmpty()) {
                uses.add(Choice.of("evidence." + i + ".scan", ui.text("civilstatus.evidence." + kind)));
            }
        }
        return uses;
    }

    private List<Attached> attached(Ui ui, Case one) {
        return scans.about(one.id().value()).stream()
                .map(scan -> uses(ui, one).stream()
                        .filter(use ->
                                one.fields().value(use.value()).equals(scan.id().toString()))
                        .findFirst()
                        .map(use -> new Attached(scan, use.value(), use.label()))
                        .orElseGet(() ->
                                new Attached(scan, BirthScanPages.SIGNED, ui.text("civilstatus.birth.scan.signed"))))
                .toList();
    }

    Page declaration(Ui ui, Case one, RegisterBirth order, BirthExamination examination) {
        boolean two = order.declaration().declarant() == Declarant.BOTH_PARENTS;
        List<String> signatures = new ArrayList<>();
        signatures.add(ui.text(
                two ? "civilstatus.declaration.signature.mother" : "civilstatus.declaration.signature.declarant"));
        if (two) {
            signatures.add(ui.text("civilstatus.declaration.signature.father"));
        }
        order.declaration().witnesses().forEach(_ -> signatures.add(ui.text("civilstatus.birth.witness")));
        signatures.add(ui.text("civilstatus.declaration.signature.official"));
        return Page.of(
                "civilstatus/birthDeclaration",
                new DeclarationView(
                        one,
                        ui.in(one.office().name()),
                        officials.nameOf(one.draft().holder()).orElse("–"),
                        ui.date(time.today(one.office().zone())),
                        child(ui, order),
                        BirthViews.parents(ui, examination),
                        declaration(ui, order),
                        statements(ui, two),
                        signatures,
                        examination.digest().substring(0, 16)));
    }

    private static List<String> statements(Ui ui, boolean acknowledged) {
        List<String> statements = new ArrayList<>(List.of(
                ui.text("civilstatus.declaration.true"),
                ui.text("civilstatus.declaration.name-agreed"),
                ui.text("civilstatus.declaration.read-back")));
        if (acknowledged) {
            statements.add(1, ui.text("civilstatus.declaration.acknowledged"));
        }
        return statements;
    }

    Page alreadyRegistered(Actor actor, Ui ui, Likeness likeness) {
        return Page.of("civilstatus/birthAlreadyRegistered", alike(actor, ui, List.of(likeness)))
                .withStatus(HttpStatus.CONFLICT);
    }

    Page keyUsedOtherwise(Ui ui) {
        return Page.of("civilstatus/birthSentBefore", ui.language()).withStatus(HttpStatus.CONFLICT);
    }
}
