package org.regjistri.civilstatus.birth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Office;
import org.regjistri.territory.Place;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Reads a declaration once: from here on it travels in types that cannot be wrong. Finds everything that cannot be
/// read.
@Component
class BirthReading {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private final Territory territory;

    BirthReading(Territory territory) {
        this.territory = territory;
    }

    sealed interface Result {
        record Order(RegisterBirth order) implements Result {}

        record Unreadable(List<Problem> problems) implements Result {}
    }

    Result read(BirthFields fields, Office office, UUID key) {
        Reader reader = new Reader(fields, office);
        Optional<RegisterBirth> order = reader.order(key);
        return order.<Result>map(Result.Order::new).orElseGet(() -> new Result.Unreadable(reader.problems));
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
            Optional<RegisterBirth.Child> child = child();
            Optional<PersonalNumber> mother =
                    want(PersonalNumber.parse(fields.motherNumber()), BirthProblem.MOTHER_NUMBER, "motherNumber");
            Optional<PersonalNumber> father =
                    want(PersonalNumber.parse(fields.fatherNumber()), BirthProblem.FATHER_NUMBER, "fatherNumber");
            Optional<Declarant> declarant =
                    want(constant(Declarant.class, fields.declarant()), BirthProblem.DECLARANT, "declarant");
            Optional<Evidence> evidence = evidence();
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RegisterBirth(
                    key,
                    office.code(),
                    child.orElseThrow(),
                    mother.orElseThrow(),
                    father.orElseThrow(),
                    declarant.orElseThrow(),
                    evidence.orElseThrow(),
                    notTheSame()));
        }

        private Optional<RegisterBirth.Child> child() {
            boolean given = wantName(fields.given(), BirthProblem.CHILD_GIVEN, "given");
            boolean surname = wantName(fields.surname(), BirthProblem.CHILD_SURNAME, "surname");
            Optional<Sex> sex = want(constant(Sex.class, fields.sex()), BirthProblem.CHILD_SEX, "sex");
            Optional<LocalDate> bornOn = want(day(fields.bornOn()), BirthProblem.BORN_ON, "bornOn");
            Optional<LocalTime> bornAt = want(hour(fields.bornAt()), BirthProblem.BORN_AT, "bornAt");
            Optional<Place> place = want(place(), BirthProblem.PLACE, "place");
            if (!given || !surname || sex.isEmpty() || bornOn.isEmpty() || bornAt.isEmpty() || place.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RegisterBirth.Child(
                    PersonName.of(fields.given(), fields.surname()),
                    sex.get(),
                    bornOn.get(),
                    bornAt.get(),
                    place.get()));
        }

        private Optional<Place> place() {
            if (!fields.settlement().isEmpty()) {
                return settlement()
                        .filter(code -> territory.find(code).isPresent())
                        .map(Place::in);
            }
            return isText(fields.locality())
                    ? Optional.of(Place.abroad(office.country(), fields.locality()))
                    : Optional.empty();
        }

        private Optional<SettlementCode> settlement() {
            try {
                return Optional.of(SettlementCode.of(fields.settlement()));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private Optional<Evidence> evidence() {
            Optional<Evidence.Kind> kind = want(
                    constant(Evidence.Kind.class, fields.evidenceKind()), BirthProblem.EVIDENCE_KIND, "evidenceKind");
            boolean number = wantText(fields.evidenceNumber(), BirthProblem.EVIDENCE_NUMBER, "evidenceNumber");
            boolean issuer = wantText(fields.evidenceIssuer(), BirthProblem.EVIDENCE_ISSUER, "evidenceIssuer");
            Optional<LocalDate> issuedOn =
                    want(day(fields.evidenceIssuedOn()), BirthProblem.EVIDENCE_ISSUED_ON, "evidenceIssuedOn");
            if (kind.isEmpty() || !number || !issuer || issuedOn.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Evidence(kind.get(), fields.evidenceNumber(), fields.evidenceIssuer(), issuedOn.get()));
        }

        /// What cannot be read here decides about nobody: the likeness is then simply asked about again.
        private Set<PersonId> notTheSame() {
            return fields.notTheSame().stream()
                    .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                    .map(PersonId::parse)
                    .collect(Collectors.toUnmodifiableSet());
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

        private boolean wantText(String text, BirthProblem problem, String field) {
            return want(Optional.of(text).filter(BirthReading::isText), problem, field)
                    .isPresent();
        }
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

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
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
