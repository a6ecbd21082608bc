package org.regjistri.civilstatus.birth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.notices.Notice;
import org.regjistri.persons.PersonId;
import org.regjistri.scans.ScanId;
import org.regjistri.territory.Office;
import org.regjistri.territory.Place;
import org.regjistri.territory.Settlement;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Reads a declaration once: from here on it travels in types that cannot be wrong. Finds everything that cannot be
/// read.
@Component
class BirthReading {
    /// What the field of a citizenship says in place of a country.
    static final String STATELESS = "STATELESS";

    static final String NOT_KNOWN = "NOT_KNOWN";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private final Territory territory;

    BirthReading(Territory territory) {
        this.territory = territory;
    }

    sealed interface Result {
        record Order(RegisterBirth order) implements Result {}

        record Unreadable(List<Problem> problems) implements Result {}
    }

    /// How a parent is entered: the field `mother` or `father`.
    enum ParentKind {
        NUMBER,
        PAPER,
        UNKNOWN
    }

    record Parents(ParentEntry mother, ParentEntry father) {}

    /// A part of the declaration, or what cannot be read of it.
    record Part<T>(Optional<T> value, List<Problem> problems) {}

    Result read(BirthFields fields, Office office, UUID key) {
        Reader reader = new Reader(fields, office);
        Optional<RegisterBirth> order = reader.order(key);
        return order.<Result>map(Result.Order::new).orElseGet(() -> new Result.Unreadable(reader.problems));
    }

    Part<Parents> parents(BirthFields fields, Office office) {
        Reader reader = new Reader(fields, office);
        Optional<Parents> parents = reader.parents();
        return new Part<>(parents, List.copyOf(reader.problems));
    }

    Part<RegisterBirth.Child> child(BirthFields fields, Office office) {
        Reader reader = new Reader(fields, office);
        Optional<RegisterBirth.Child> child = reader.child();
        return new Part<>(child, List.copyOf(reader.problems));
    }

    private final class Reader {
        private final BirthFields fields;
        private final Office office;
        private final List<Problem> problems = new ArrayList<>();

        private Reader(BirthFields fields, Office office) {
            this.fields = fields;
            this.office = office;
        }

        private Optional<RegisterBirth> order(UUID key) {
            Optional<Parents> parents = parents();
            Optional<RegisterBirth.Child> child = child();
            Optional<Declaration> declaration = declaration();
            List<Evidence> evidence = evidence();
            Optional<RegisterBirth.Contact> contact = contact();
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RegisterBirth(
                    key,
                    office.code(),
                    child.orElseThrow(),
                    parents.orElseThrow().mother(),
                    parents.orElseThrow().father(),
                    declaration.orElseThrow(),
                    evidence,
                    notTheSame(),
                    uuid(fields.value("signedScan")).map(ScanId::of).orElse(null),
                    contact.orElse(null)));
        }

        private Optional<RegisterBirth.Child> child() {
            boolean given = wantName(fields.value("given"), BirthProblem.CHILD_GIVEN, "given");
            boolean surname = wantName(fields.value("surname"), BirthProblem.CHILD_SURNAME, "surname");
            Optional<Sex> sex = want(constant(Sex.class, fields.value("sex")), BirthProblem.CHILD_SEX, "sex");
            Optional<LocalDate> bornOn = want(fields.day("bornOn"), BirthProblem.BORN_ON, "bornOn");
            boolean hourGiven = !fields.value("bornAt").isEmpty();
            Optional<LocalTime> bornAt = hour(fields.value("bornAt"));
            if (hourGiven || !isOfNobody()) {
                want(bornAt, BirthProblem.BORN_AT, "bornAt");
            }
            Optional<Place> place = want(place(), BirthProblem.PLACE, "place");
            Optional<BirthSetting> setting = want(setting(), BirthProblem.SETTING, "setting");
            Optional<RegisterBirth.Plurality> plurality = want(plurality(), BirthProblem.PLURALITY, "children");
            if (!given
                    || !surname
                    || sex.isEmpty()
                    || bornOn.isEmpty()
                    || place.isEmpty()
                    || setting.isEmpty()
                    || plurality.isEmpty()
                    || (hourGiven && bornAt.isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(new RegisterBirth.Child(
                    PersonName.of(fields.value("given"), fields.value("surname")),
                    sex.get(),
                    bornOn.get(),
                    bornAt.orElse(null),
                    place.get(),
                    setting.get(),
                    plurality.get()));
        }

        /// A foundling: only then may the hour be left out.
        private boolean isOfNobody() {
            return parentKind("mother") == ParentKind.UNKNOWN && parentKind("father") == ParentKind.UNKNOWN;
        }

        private Optional<BirthSetting> setting() {
            String setting = fields.value("setting");
            return setting.isEmpty()
                    ? Optional.of(BirthSetting.HEALTH_INSTITUTION)
                    : constant(BirthSetting.class, setting);
        }

        private Optional<RegisterBirth.Plurality> plurality() {
            String children = fields.value("children").isEmpty() ? "1" : fields.value("children");
            String ordinal = fields.value("ordinal").isEmpty() ? "1" : fields.value("ordinal");
            boolean good = children.matches("[1-9]")
                    && ordinal.matches("[1-9]")
                    && Integer.parseInt(ordinal) <= Integer.parseInt(children);
            return good
                    ? Optional.of(new RegisterBirth.Plurality(Integer.parseInt(children), Integer.parseInt(ordinal)))
                    : Optional.empty();
        }

        private Optional<Place> place() {
            String code = fields.value("place.code").isEmpty() ? fields.value("place") : fields.value("place.code");
            if (!code.isEmpty()) {
                return settlement(code)
                        .filter(one -> territory.find(one).isPresent())
                        .or(() -> named(code))
                        .map(Place::in);
            }
            return isText(fields.value("locality"))
                    ? Optional.of(Place.abroad(office.country(), fields.value("locality")))
                    : Optional.empty();
        }

        /// A settlement of the office's municipality whose name was typed as it is, where only one has it.
        private Optional<SettlementCode> named(String text) {
            if (office.municipality() == null) {
                return Optional.empty();
            }
            List<SettlementCode> found = territory.settlements(office.municipality()).stream()
                    .filter(settlement -> Arrays.stream(Language.values())
                            .anyMatch(language -> settlement.name().in(language).equalsIgnoreCase(text)))
                    .map(Settlement::code)
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }

        private Optional<Parents> parents() {
            Optional<ParentEntry> mother = parent("mother", PROBLEMS_OF_MOTHER);
            Optional<ParentEntry> father = parent("father", PROBLEMS_OF_FATHER);
            return mother.isEmpty() || father.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Parents(mother.get(), father.get()));
        }

        private ParentKind parentKind(String role) {
            return constant(ParentKind.class, fields.value(role)).orElse(ParentKind.NUMBER);
        }

        private Optional<ParentEntry> parent(String role, ProblemsOfParent names) {
            return switch (parentKind(role)) {
                case UNKNOWN -> Optional.of(new ParentEntry.Unknown());
                case NUMBER ->
                    want(PersonalNumber.parse(fields.value(role + "Number")), names.number(), role + "Number")
                            .map(ParentEntry.Registered::new);
                case PAPER -> withoutNumber(role, names);
            };
        }

        private Optional<ParentEntry> withoutNumber(String role, ProblemsOfParent names) {
            Optional<PersonName> name = want(name(role + "Given", role + "Surname"), names.name(), role + "Given");
            Optional<LocalDate> bornOn = want(fields.day(role + "BornOn"), names.bornOn(), role + "BornOn");
            Optional<Nationality> nationality =
                    want(nationality(fields.value(role + "Citizenship")), names.citizenship(), role + "Citizenship");
            boolean hasPaper = !fields.value(role + "PaperKind").isEmpty()
                    || !fields.value(role + "PaperNumber").isEmpty();
            Optional<IdentityPaper> paper = paper(role + "PaperKind", role + "PaperNumber", role + "PaperCountry");
            if (hasPaper) {
                want(paper, names.paper(), role + "PaperNumber");
            }
            if (name.isEmpty() || bornOn.isEmpty() || nationality.isEmpty() || (hasPaper && paper.isEmpty())) {
                return Optional.empty();
            }
            String locality = fields.value(role + "Locality");
            return Optional.of(new ParentEntry.WithoutNumber(
                    name.get(),
                    bornOn.get(),
                    country(fields.value(role + "BornIn")).orElse(null),
                    isText(locality) ? locality : null,
                    nationality.get(),
                    paper.orElse(null)));
        }

        private Optional<Declaration> declaration() {
            Optional<Declarant> declarant =
                    want(constant(Declarant.class, fields.value("declarant")), BirthProblem.DECLARANT, "declarant");
            Optional<Language> language = want(language(), BirthProblem.LANGUAGE, "language");
            boolean named = declarant.filter(Declarant::isNamed).isPresent();
            Optional<Party> person = named
                    ? want(
                            party("declarantNumber", "declarant", true),
                            BirthProblem.DECLARANT_PERSON,
                            "declarantNumber")
                    : Optional.empty();
            List<Party> witnesses = witnesses();
            return declarant.isEmpty() || language.isEmpty() || (named && person.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new Declaration(declarant.get(), language.get(), person.orElse(null), witnesses));
        }

        private Optional<Language> language() {
            String language = fields.value("language");
            return language.isEmpty() ? Optional.of(Language.SQ) : constant(Language.class, language);
        }

        private List<Party> witnesses() {
            List<Party> witnesses = new ArrayList<>();
            for (int i = 0; i < BirthFields.WITNESSES_MAX; i++) {
                String prefix = "witness." + i + ".";
                if (!fields.isBlank(prefix)) {
                    want(party(prefix + "number", prefix, false), BirthProblem.WITNESS, prefix + "number")
                            .ifPresent(witnesses::add);
                }
            }
            return witnesses;
        }

        /// @param capital true where the parts are named `declarantGiven`, false for `witness.0.given`
        private Optional<Party> party(String number, String prefix, boolean capital) {
            if (!fields.value(number).isEmpty()) {
                return PersonalNumber.parse(fields.value(number)).map(Party.ByNumber::new);
            }
            Optional<PersonName> name = name(prefix + part("given", capital), prefix + part("surname", capital));
            Optional<IdentityPaper> paper = paper(
                    prefix + part("paperKind", capital),
                    prefix + part("paperNumber", capital),
                    prefix + part("paperCountry", capital));
            return name.isEmpty() || paper.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Party.ByPaper(name.get(), paper.get()));
        }

        private List<Evidence> evidence() {
            List<Evidence> evidence = new ArrayList<>();
            for (int i = 0; i < BirthFields.EVIDENCE_MAX; i++) {
                String prefix = "evidence." + i + ".";
                boolean filled = fields.values().keySet().stream()
                        .anyMatch(name -> name.startsWith(prefix) && !name.equals(prefix + "kind"));
                if (filled || (i == 0 && !fields.isBlank(prefix))) {
                    paperOf(prefix).ifPresent(evidence::add);
                }
            }
            return evidence;
        }

        private Optional<Evidence> paperOf(String prefix) {
            Optional<Evidence.Kind> kind = want(
                    constant(Evidence.Kind.class, fields.value(prefix + "kind")),
                    BirthProblem.EVIDENCE_KIND,
                    prefix + "kind");
            boolean number = wantText(prefix + "number", BirthProblem.EVIDENCE_NUMBER);
            boolean issuer = wantText(prefix + "issuer", BirthProblem.EVIDENCE_ISSUER);
            Optional<LocalDate> issuedOn =
                    want(fields.day(prefix + "issuedOn"), BirthProblem.EVIDENCE_ISSUED_ON, prefix + "issuedOn");
            Optional<LocalDate> validUntil = fields.day(prefix + "validUntil");
            if (!fields.isBlankDay(prefix + "validUntil")) {
                want(validUntil, BirthProblem.EVIDENCE_VALID_UNTIL, prefix + "validUntil");
            }
            Optional<ScanId> scan = uuid(fields.value(prefix + "scan")).map(ScanId::of);
            if (kind.isEmpty() || !number || !issuer || issuedOn.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Evidence(
                    kind.get(),
                    fields.value(prefix + "number"),
                    fields.value(prefix + "issuer"),
                    issuedOn.get(),
                    validUntil.orElse(null),
                    scan.orElse(null)));
        }

        private Optional<RegisterBirth.Contact> contact() {
            String address = fields.value("contactAddress");
            if (address.isEmpty()) {
                return Optional.empty();
            }
            Notice.Channel channel = address.contains("@") ? Notice.Channel.EMAIL : Notice.Channel.SMS;
            String tidy = channel == Notice.Channel.SMS ? telephone(address) : address;
            return want(
                    channel.isAddress(tidy) ? Optional.of(new RegisterBirth.Contact(channel, tidy)) : Optional.empty(),
                    BirthProblem.CONTACT,
                    "contactAddress");
        }

        /// What cannot be read here decides about nobody: the likeness is then simply asked about again.
        private Set<PersonId> notTheSame() {
            return fields.all("notTheSame").stream()
                    .flatMap(id -> uuid(id).stream())
                    .map(PersonId::of)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Optional<PersonName> name(String given, String surname) {
            return PersonName.isPart(fields.value(given)) && PersonName.isPart(fields.value(surname))
                    ? Optional.of(PersonName.of(fields.value(given), fields.value(surname)))
                    : Optional.empty();
        }

        private Optional<IdentityPaper> paper(String kind, String number, String country) {
            Optional<IdentityPaper.Kind> named = constant(IdentityPaper.Kind.class, fields.value(kind));
            Optional<CountryCode> issuer = country(fields.value(country));
            return named.isEmpty() || issuer.isEmpty() || !fields.value(number).matches("[\\p{L}0-9 ./-]{3,30}")
                    ? Optional.empty()
                    : Optional.of(new IdentityPaper(named.get(), fields.value(number), issuer.get()));
        }

        private <T> Optional<T> want(Optional<T> value, BirthProblem problem, String field) {
            if (value.isEmpty()) {
                problems.add(Problem.of(problem, field));
            }
            return value;
        }

        private boolean wantName(String text, BirthProblem problem, String field) {
            return want(Optional.of(text).filter(PersonName::isPart), problem, field)
                    .isPresent();
        }

        private boolean wantText(String field, BirthProblem problem) {
            return want(Optional.of(fields.value(field)).filter(BirthReading::isText), problem, field)
                    .isPresent();
        }
    }

    private record ProblemsOfParent(
            BirthProblem number,
            BirthProblem name,
            BirthProblem bornOn,
            BirthProblem citizenship,
            BirthProblem paper) {}

    private static final ProblemsOfParent PROBLEMS_OF_MOTHER = new ProblemsOfParent(
            BirthProblem.MOTHER_NUMBER,
            BirthProblem.MOTHER_NAME,
            BirthProblem.MOTHER_BORN_ON,
            BirthProblem.MOTHER_CITIZENSHIP,
            BirthProblem.MOTHER_PAPER);

    private static final ProblemsOfParent PROBLEMS_OF_FATHER = new ProblemsOfParent(
            BirthProblem.FATHER_NUMBER,
            BirthProblem.FATHER_NAME,
            BirthProblem.FATHER_BORN_ON,
            BirthProblem.FATHER_CITIZENSHIP,
            BirthProblem.FATHER_PAPER);

    private static String part(String name, boolean capital) {
        return capital ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    private Optional<Nationality> nationality(String text) {
        return switch (text) {
            case STATELESS -> Optional.of(new Nationality(Nationality.Kind.STATELESS, null));
            case NOT_KNOWN -> Optional.of(new Nationality(Nationality.Kind.NOT_KNOWN, null));
            default -> country(text).map(Nationality::of);
        };
    }

    private Optional<CountryCode> country(String text) {
        return text.matches("[A-Z]{3}") && territory.find(CountryCode.of(text)).isPresent()
                ? Optional.of(CountryCode.of(text))
                : Optional.empty();
    }

    private static Optional<SettlementCode> settlement(String text) {
        try {
            return Optional.of(SettlementCode.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `044 123 456` and `00383 44 123 456` are `+38344123456`.
    private static String telephone(String typed) {
        String digits = typed.replaceAll("[ ()./-]", "");
        return digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("0") ? "+383" + digits.substring(1) : digits;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= Evidence.TEXT_LENGTH_MAX
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// `7:05`, `07:05`, `07.05` and `0705` are all five past seven.
    private static Optional<LocalTime> hour(String text) {
        String typed = text.replace('.', ':');
        String withColon = typed.matches("[0-9]{4}") ? typed.substring(0, 2) + ":" + typed.substring(2) : typed;
        try {
            return Optional.of(LocalTime.parse(withColon, HOUR));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
