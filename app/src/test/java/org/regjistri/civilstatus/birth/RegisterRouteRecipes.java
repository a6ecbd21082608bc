package org.regjistri.civilstatus.birth;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.regjistri.territory.Place;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.regjistri.testing.TestPictures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Valid requests for the routes about births, acts and persons.
@Component
class RegisterRouteRecipes implements RouteRecipes {
    private static final JsonMapper JSON = new JsonMapper();
    private final RegisteringBirths births;
    private final Drafts drafts;
    private final Scans scans;
    private final TestPeople people;
    private final TestOfficials officials;

    RegisterRouteRecipes(
            RegisteringBirths births, Drafts drafts, Scans scans, TestPeople people, TestOfficials officials) {
        this.births = births;
        this.drafts = drafts;
        this.scans = scans;
        this.people = people;
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        recipes.put("GET /desk", situation -> Call.to("/desk?office=" + situation.office()));
        recipes.put(
                "POST /births/drafts", situation -> Call.to("/births/drafts").with(form(situation)));
        for (String step : List.of("parents", "child", "papers")) {
            recipes.put("GET /births/drafts/{draft}/" + step, situation -> onDraft(situation, "/" + step));
            recipes.put("POST /births/drafts/{draft}/" + step, situation -> typed(situation, "/" + step));
        }
        recipes.put("GET /births/drafts/{draft}", situation -> onDraft(situation, ""));
        recipes.put("GET /births/drafts/{draft}/declaration", situation -> onDraft(situation, "/declaration"));
        recipes.put("POST /births/drafts/{draft}", this::filledIn);
        recipes.put("POST /births/drafts/{draft}/review", situation -> typed(situation, "/review"));
        recipes.put(
                "POST /births/scans",
                situation -> Call.to("/births/scans")
                        .withPicture(Map.of("draft", draft(situation).id().toString(), "use", "signedScan")));
        recipes.put("GET /births/drafts/{draft}/scans/{scan}", situation -> onScan(situation, ""));
        recipes.put("POST /births/drafts/{draft}/scans/{scan}/remove", situation -> onScan(situation, "/remove"));
        recipes.put(
                "GET /declarations/unscanned",
                situation -> Call.to("/declarations/unscanned?office=" + situation.office()));
        recipes.put(
                "GET /acts/{act}/declaration",
                situation -> Call.to("/acts/" + act(situation).id() + "/declaration"));
        recipes.put(
                "POST /declarations/scans",
                situation -> Call.to("/declarations/scans")
                        .withPicture(Map.of("act", act(situation).id().toString())));
        recipes.put("GET /acts/{act}/scans/{scan}", _ -> Call.to(scanOfAnAct() + "?ground=SUPERVISION"));
        recipes.put(
                "POST /births/{act}/next",
                situation -> Call.to("/births/" + act(situation).id() + "/next"));
        recipes.put(
                "POST /api/v1/births", situation -> Call.to("/api/v1/births").withJson(json(situation)));
        recipes.put("GET /births/{act}/registered", _ -> Call.to("/births/" + act().id() + "/registered"));
        recipes.put("GET /acts/{act}", _ -> Call.to("/acts/" + act().id() + "?ground=SUPERVISION"));
        recipes.put("GET /api/v1/acts/{act}", _ -> Call.to("/api/v1/acts/" + act().id() + "?ground=SUPERVISION"));
        recipes.put(
                "GET /persons/{person}", _ -> Call.to("/persons/" + somebody().id() + "?ground=SUPERVISION"));
        recipes.put(
                "GET /api/v1/persons/{person}",
                _ -> Call.to("/api/v1/persons/" + somebody().id() + "?ground=SUPERVISION"));
        recipes.put(
                "POST /persons/find",
                _ -> Call.to("/persons/find")
                        .with(Map.of("number", somebody().number().digits(), "ground", "PARTY_PRESENT")));
        recipes.put(
                "POST /api/v1/persons/find",
                _ -> Call.to("/api/v1/persons/find")
                        .withJson(JSON.writeValueAsString(
                                Map.of("personalNumber", somebody().number().digits(), "ground", "PARTY_PRESENT"))));
        return recipes;
    }

    /// Where births are registered: the office itself, or Istog for a unit of the agency.
    private static OfficeCode counter(Situation situation) {
        return situation.office().value().startsWith("A") ? BirthOrders.ISTOG : situation.office();
    }

    /// A draft of whoever asks, or of another official where it is at another office.
    private Draft draft(Situation situation) {
        return drafts.begin(holder(situation), DraftId.of(UUID.randomUUID()), ActKind.BIRTH, counter(situation));
    }

    private Actor holder(Situation situation) {
        OfficeCode counter = counter(situation);
        return situation
                .official()
                .filter(asking -> asking.office().equals(counter))
                .map(asking -> TestActors.of(asking, isMission(counter) ? Role.CONSULAR_OFFICIAL : Role.REGISTRAR))
                .orElseGet(() -> official(counter));
    }

    private Call onDraft(Situation situation, String path) {
        return Call.to("/births/drafts/" + draft(situation).id() + path);
    }

    /// What a form of a step sends: also which version its official saw.
    private Call typed(Situation situation, String path) {
        Draft draft = draft(situation);
        Map<String, String> form = form(situation);
        form.put("version", Long.toString(draft.version()));
        return Call.to("/births/drafts/" + draft.id() + path).with(form);
    }

    /// A declaration that wants nothing but to be registered.
    private Call filledIn(Situation situation) {
        Actor holder = holder(situation);
        DraftId id = DraftId.of(UUID.randomUUID());
        Draft draft = drafts.begin(holder, id, ActKind.BIRTH, counter(situation));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form(situation).forEach((name, value) -> fields.put(name, List.of(value)));
        DraftOutcome kept = drafts.save(
                holder,
                id,
                draft.version(),
                new Drafts.Content(BirthFields.of(fields).values(), "Dea", null));
        long version = ((DraftOutcome.Done) kept).draft().version();
        return Call.to("/births/drafts/" + id).with(Map.of("version", Long.toString(version), "signed", "yes"));
    }

    private Call onScan(Situation situation, String path) {
        Draft draft = draft(situation);
        ScanId scan = kept(holder(situation), counter(situation), draft.id().value());
        return Call.to("/births/drafts/" + draft.id() + "/scans/" + scan + path);
    }

    private ScanId kept(Actor actor, OfficeCode office, UUID about) {
        return switch (scans.keep(actor, office, about, TestPictures.small())) {
            case ScanOutcome.Kept(Scan scan) -> scan.id();
            case ScanOutcome.Refused(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }

    private Actor official(OfficeCode office) {
        Role role = isMission(office) ? Role.CONSULAR_OFFICIAL : Role.REGISTRAR;
        return TestActors.of(officials.appoint(office.value(), role), role);
    }

    /// The path of the scan of a paper that an act rests on.
    private String scanOfAnAct() {
        RegisterBirth order = BirthOrders.of(people.couple());
        Actor registrar = official(order.office());
        ScanId scan = kept(registrar, order.office(), order.key());
        Evidence report = order.evidence().getFirst();
        RegisterBirth scanned = new RegisterBirth(
                order.key(),
                order.office(),
                order.child(),
                order.mother(),
                order.father(),
                order.declaration(),
                List.of(new Evidence(report.kind(), report.number(), report.issuer(), report.issuedOn(), null, scan)),
                Set.of(),
                null,
                null);
        Act act = ((BirthOutcome.Registered) births.register(registrar, scanned)).act();
        return "/acts/" + act.id() + "/scans/" + scan;
    }

    /// An act of that office.
    private Act act(Situation situation) {
        OfficeCode office = counter(situation);
        RegisterBirth order = BirthOrders.of(people.couple());
        RegisterBirth there = new RegisterBirth(
                order.key(),
                office,
                new RegisterBirth.Child(
                        order.child().name(),
                        order.child().sex(),
                        order.child().bornOn(),
                        order.child().bornAt(),
                        isMission(office)
                                ? Place.abroad(CountryCode.of(office.value().substring(2, 5)), "Aarau")
                                : Place.in(SettlementCode.of(place(office))),
                        order.child().setting(),
                        order.child().plurality()),
                order.mother(),
                order.father(),
                order.declaration(),
                isMission(office)
                        ? List.of(Evidence.of(
                                Evidence.Kind.MULTILINGUAL_BIRTH_CERTIFICATE, "12/2026", "Aarau", BirthOrders.BORN_ON))
                        : order.evidence(),
                Set.of(),
                null,
                null);
        return ((BirthOutcome.Registered) births.register(official(office), there)).act();
    }

    private TestPeople.Somebody somebody() {
        return people.couple().mother();
    }

    private Act act() {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        BirthOutcome outcome = births.register(registrar, BirthOrders.of(people.couple()));
        return ((BirthOutcome.Registered) outcome).act();
    }

    private Map<String, String> form(Situation situation) {
        TestPeople.Couple parents = people.couple();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("office", situation.office().value());
        form.put("given", "Dea");
        form.put("surname", parents.father().surname());
        form.put("sex", "FEMALE");
        form.put("bornOn.day", "2");
        form.put("bornOn.month", "11");
        form.put("bornOn.year", "2026");
        form.put("bornAt", LocalTime.of(7, 35).toString());
        form.put(isMission(situation.office()) ? "locality" : "place.code", place(situation.office()));
        form.put("motherNumber", parents.mother().number().digits());
        form.put("fatherNumber", parents.father().number().digits());
        form.put("declarant", "MOTHER");
        putPaper(form, "evidence.0.", isMission(situation.office()) ? "FOREIGN_BIRTH_CERTIFICATE" : "HOSPITAL_REPORT");
        if (isMission(situation.office())) {
            putPaper(form, "evidence.1.", "TRANSLATION");
        }
        return form;
    }

    private static void putPaper(Map<String, String> form, String prefix, String kind) {
        form.put(prefix + "kind", kind);
        form.put(prefix + "number", "12/2026");
        form.put(prefix + "issuer", "Spitali i Pejës");
        form.put(prefix + "issuedOn.day", "2");
        form.put(prefix + "issuedOn.month", "11");
        form.put(prefix + "issuedOn.year", "2026");
    }

    private static boolean isMission(OfficeCode office) {
        return office.value().startsWith("C");
    }

    private static String place(OfficeCode office) {
        return office.value().startsWith("M") ? office.value().substring(1, 3) + "-001" : "Aarau";
    }

    private String json(Situation situation) {
        Map<String, String> form = form(situation);
        String place = isMission(situation.office()) ? "locality" : "settlement";
        return JSON.writeValueAsString(Map.of(
                "office", situation.office().value(),
                "child",
                        Map.of(
                                "given",
                                "Dea",
                                "surname",
                                String.valueOf(form.get("surname")),
                                "sex",
                                "FEMALE",
                                "bornOn",
                                "2026-11-02",
                                "bornAt",
                                "07:35",
                                place,
                                place(situation.office())),
                "mother", Map.of("personalNumber", String.valueOf(form.get("motherNumber"))),
                "father", Map.of("personalNumber", String.valueOf(form.get("fatherNumber"))),
                "declaration", Map.of("declarant", "MOTHER"),
                "evidence", papers(situation)));
    }

    private static List<Map<String, String>> papers(Situation situation) {
        return isMission(situation.office())
                ? List.of(paper("FOREIGN_BIRTH_CERTIFICATE"), paper("TRANSLATION"))
                : List.of(paper("HOSPITAL_REPORT"));
    }

    private static Map<String, String> paper(String kind) {
        return Map.of("kind", kind, "number", "12/2026", "issuer", "Spitali i Pejës", "issuedOn", "2026-11-02");
    }
}
