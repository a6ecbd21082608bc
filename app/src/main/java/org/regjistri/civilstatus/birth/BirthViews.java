package org.regjistri.civilstatus.birth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.ChildSurnames;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Country;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What the steps of a declaration show.
@Component
public class BirthViews {
    private final BirthCases cases;
    private final Territory territory;

    BirthViews(BirthCases cases, Territory territory) {
        this.cases = cases;
        this.territory = territory;
    }

    /// One line of the task list.
    ///
    /// @param path of the step; null for one that is still to come
    /// @param state `done`, `here` or `next`
    public record StepView(String label, @Nullable String path, String state) {}

    /// @param action where the form is posted to
    public record ParentsView(
            Form form,
            String action,
            List<StepView> steps,
            List<Choice> offices,
            List<Choice> kinds,
            List<Choice> citizenships,
            List<Choice> countries,
            List<Choice> paperKinds) {}

    /// @param surnames to choose from; empty where the surname is written
    /// @param places settlements to choose from where one was looked up
    /// @param lookUp the path that answers places while one types; null at a mission
    public record ChildView(
            Form form,
            String action,
            List<StepView> steps,
            List<Row> parents,
            List<Choice> surnames,
            List<Choice> sexes,
            List<Choice> settings,
            List<Choice> places,
            @Nullable String lookUp) {}

    /// @param needed what this case asks for, in words
    /// @param rows for papers: those filled in, those needed, one more where it was asked for
    /// @param witnesses how many lines for witnesses; 0 where none are needed
    public record PapersView(
            Form form,
            String action,
            List<StepView> steps,
            List<Row> parents,
            List<Choice> declarants,
            List<Choice> languages,
            List<Choice> countries,
            List<Choice> paperKinds,
            List<String> needed,
            List<PaperRow> rows,
            int witnesses) {}

    /// @param prefix of its fields. Example: `evidence.0.`
    public record PaperRow(String prefix, String title, List<Choice> kinds) {}

    /// What was typed before, ready to be shown.
    static Form form(Case one) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        one.fields().values().forEach((name, all) -> values.put(name, new ArrayList<>(all)));
        return Form.of(values).with("version", Long.toString(one.draft().version()));
    }

    /// What was typed now.
    static Map<String, List<String>> values(Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.names().forEach(name -> values.put(name, form.values(name)));
        return values;
    }

    Page newParents(Ui ui, Form form, Office office) {
        return Page.of(
                "civilstatus/birthParents",
                parentsView(ui, form, "/births/drafts", steps(ui, null, Step.PARENTS), office));
    }

    Page step(Actor actor, Ui ui, Step step, Form form, Case one) {
        String action = step.address(one.id());
        List<StepView> steps = steps(ui, one, step);
        return switch (step) {
            case PARENTS -> Page.of("civilstatus/birthParents", parentsView(ui, form, action, steps, one.office()));
            case CHILD -> Page.of("civilstatus/birthChild", childView(actor, ui, form, action, steps, one));
            case PAPERS -> Page.of("civilstatus/birthPapers", papersView(actor, ui, form, action, steps, one));
            case CHECK -> throw new IllegalStateException("The check has a page of its own");
        };
    }

    /// The task list: a step can be gone back to; those ahead open one by one.
    static List<StepView> steps(Ui ui, @Nullable Case one, Step here) {
        return Arrays.stream(Step.values())
                .map(step -> new StepView(
                        ui.text("civilstatus.birth.step." + step.name()),
                        one == null || step.compareTo(here) > 0 ? null : step.address(one.id()),
                        step == here ? "here" : step.compareTo(here) < 0 ? "done" : "next"))
                .toList();
    }

    private ParentsView parentsView(Ui ui, Form form, String action, List<StepView> steps, Office office) {
        return new ParentsView(
                withDefault(withDefault(form, "mother", "NUMBER"), "father", "NUMBER"),
                action,
                steps,
                offices(ui, office),
                choices(ui, "civilstatus.parent-kind.", BirthReading.ParentKind.values()),
                citizenships(ui),
                countries(ui),
                choices(ui, "civilstatus.identity-paper.", IdentityPaper.Kind.values()));
    }

    private ChildView childView(Actor actor, Ui ui, Form form, String action, List<StepView> steps, Case one) {
        Optional<BirthExamination> looked = cases.lookedAt(actor, one);
        boolean mission = one.office().kind() == OfficeKind.CONSULAR_MISSION;
        List<Choice> surnames = looked.map(BirthViews::surnames).orElse(List.of());
        if (surnames.size() == 1) {
            withDefault(form, "surname", surnames.getFirst().value());
        }
        withDefault(
                withDefault(withDefault(form, "setting", BirthSetting.HEALTH_INSTITUTION.name()), "children", "1"),
                "ordinal",
                "1");
        return new ChildView(
                form,
                action,
                steps,
                looked.map(examination -> parents(ui, examination)).orElse(List.of()),
                surnames,
                choices(ui, "civilstatus.sex.", Sex.values()),
                choices(ui, "civilstatus.setting.", BirthSetting.values()),
                mission ? List.of() : places(ui, form, one.office()),
                mission ? null : "/places?municipality=" + one.office().municipality());
    }

    private PapersView papersView(Actor actor, Ui ui, Form form, String action, List<StepView> steps, Case one) {
        Optional<BirthExamination> looked = cases.lookedAt(actor, one);
        List<List<Evidence.Kind>> needed =
                looked.map(BirthExamination::papersNeeded).orElse(List.of());
        withDefault(form, "language", ui.language().name());
        return new PapersView(
                form,
                action,
                steps,
                looked.map(examination -> parents(ui, examination)).orElse(List.of()),
                declarants(ui, looked.map(BirthExamination::parentage).orElse(Parentage.MARRIED)),
                Arrays.stream(Language.values())
                        .map(language -> Choice.of(language.name(), language.ownName()))
                        .toList(),
                countries(ui),
                choices(ui, "civilstatus.identity-paper.", IdentityPaper.Kind.values()),
                needed.stream().map(oneOf -> oneOf(ui, oneOf)).toList(),
                rows(ui, form, needed),
                form.value("setting").equals(BirthSetting.ELSEWHERE.name())
                                || one.fields().value("setting").equals(BirthSetting.ELSEWHERE.name())
                        ? EvidenceRules.WITNESSES_MIN
                        : 0);
    }

    static String oneOf(Ui ui, List<Evidence.Kind> kinds) {
        return String.join(
                " " + ui.text("civilstatus.birth.papers.or") + " ",
                kinds.stream()
                        .map(kind -> ui.text("civilstatus.evidence." + kind))
                        .toList());
    }

    private static List<PaperRow> rows(Ui ui, Form form, List<List<Evidence.Kind>> needed) {
        int filled = 0;
        for (int i = 0; i < BirthFields.EVIDENCE_MAX; i++) {
            String prefix = "evidence." + i + ".";
            if (form.names().stream().anyMatch(name -> name.startsWith(prefix))) {
                filled = i + 1;
            }
        }
        int more = form.value("add").equals("evidence") ? 1 : 0;
        int count = Math.min(Math.max(Math.max(filled, needed.size()), 1) + more, BirthFields.EVIDENCE_MAX);
        List<PaperRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String prefix = "evidence." + i + ".";
            if (i < needed.size()) {
                withDefault(form, prefix + "kind", needed.get(i).getFirst().name());
            }
            rows.add(new PaperRow(
                    prefix,
                    ui.text("civilstatus.birth.paper", i + 1),
                    choices(ui, "civilstatus.evidence.", Evidence.Kind.values())));
        }
        return rows;
    }

    /// Only those whom the case allows.
    private static List<Choice> declarants(Ui ui, Parentage parentage) {
        List<Declarant> allowed = switch (parentage) {
            case FOUNDLING -> List.of(Declarant.GUARDIANSHIP_AUTHORITY, Declarant.GUARDIAN);
            case FATHER_UNKNOWN ->
                Stream.of(Declarant.values())
                        .filter(one -> one != Declarant.FATHER && one != Declarant.BOTH_PARENTS)
                        .toList();
            case MARRIED, ACKNOWLEDGED -> List.of(Declarant.values());
        };
        return choices(ui, "civilstatus.declarant.", allowed.toArray(Declarant[]::new));
    }

    private static List<Choice> surnames(BirthExamination examination) {
        BirthExamination.Parent mother = examination.mother().orElse(null);
        BirthExamination.Parent father = examination.father().orElse(null);
        if (mother == null || (father == null && examination.parentage() != Parentage.FATHER_UNKNOWN)) {
            return List.of();
        }
        return ChildSurnames.of(mother.name(), father == null ? null : father.name()).stream()
                .map(surname -> Choice.of(surname, surname))
                .toList();
    }

    static List<Row> parents(Ui ui, BirthExamination examination) {
        List<Row> rows = new ArrayList<>();
        examination.mother().ifPresent(mother -> rows.add(parent(ui, "civilstatus.birth.mother", mother)));
        examination.father().ifPresent(father -> rows.add(parent(ui, "civilstatus.birth.father", father)));
        rows.add(Row.of(
                ui.text("civilstatus.birth.parentage"), ui.text("civilstatus.parentage." + examination.parentage())));
        return rows;
    }

    static Row parent(Ui ui, String key, BirthExamination.Parent parent) {
        String born = parent.bornOn() == null ? "" : ", " + ui.date(parent.bornOn());
        return Row.of(ui.text(key), parent.name().full() + born)
                .withSecond(
                        parent.number() == null
                                ? ui.text("civilstatus.birth.no-number")
                                : parent.number().grouped());
    }

    private List<Choice> offices(Ui ui, Office office) {
        return territory.offices().stream()
                .filter(other -> other.book().equals(office.book()))
                .sorted(Comparator.comparing(Office::code))
                .map(other -> Choice.of(other.code().value(), ui.in(other.name())))
                .toList();
    }

    /// Without script: what was typed is looked up, or the one that was chosen is offered again.
    private List<Choice> places(Ui ui, Form form, Office office) {
        String typed = form.value("place");
        String chosen = form.value("place.code");
        return territory.settlements(Objects.requireNonNull(office.municipality())).stream()
                .filter(settlement -> settlement.code().value().equals(chosen)
                        || (form.isLookUp("place")
                                && Arrays.stream(Language.values())
                                        .anyMatch(language ->
                                                begins(settlement.name().in(language), typed))))
                .map(settlement -> Choice.of(settlement.code().value(), ui.in(settlement.name()))
                        .withHint(Objects.requireNonNullElse(ui.otherIn(settlement.name()), "")))
                .toList();
    }

    private static boolean begins(String name, String typed) {
        return !typed.isEmpty() && name.regionMatches(true, 0, typed, 0, typed.length());
    }

    private List<Choice> countries(Ui ui) {
        return territory.countries().stream()
                .map(country -> Choice.of(country.code().value(), ui.in(country.name())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Choice> citizenships(Ui ui) {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of(BirthReading.STATELESS, ui.text("civilstatus.citizenship.STATELESS")));
        all.add(Choice.of(BirthReading.NOT_KNOWN, ui.text("civilstatus.citizenship.NOT_KNOWN")));
        all.addAll(countries(ui));
        return all;
    }

    private static List<Choice> choices(Ui ui, String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), ui.text(prefix + constant.name())))
                .toList();
    }

    private static Form withDefault(Form form, String name, String value) {
        return form.isBlank(name) ? form.with(name, value) : form;
    }

    String country(Ui ui, CountryCode code) {
        return territory.find(code).map(Country::name).map(ui::in).orElse(code.value());
    }
}
