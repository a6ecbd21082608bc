package org.regjistri.civilstatus.certificate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Exempt;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Applicant.Proof;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.Problem;
import org.regjistri.persons.ParentRole;

/// Reads an order once: from here on it travels in types that cannot be wrong. Finds everything that cannot be read.
final class CertificateReading {
    private final CertificateFields fields;
    private final List<Problem> problems = new ArrayList<>();

    private CertificateReading(CertificateFields fields) {
        this.fields = fields;
    }

    sealed interface Result {
        record Order(OrderCertificate order) implements Result {}

        record Unreadable(List<Problem> problems) implements Result {}
    }

    static Result read(CertificateFields fields, OfficeCode office, About about, UUID key) {
        CertificateReading reading = new CertificateReading(fields);
        return reading.order(office, about, key)
                .<Result>map(Result.Order::new)
                .orElseGet(() -> new Result.Unreadable(reading.problems));
    }

    /// Who may be asking, as the form offers it.
    enum Asks {
        SELF(Capacity.SELF),
        MOTHER(Capacity.PARENT),
        FATHER(Capacity.PARENT),
        PARENT(Capacity.PARENT),
        GUARDIAN(Capacity.GUARDIAN),
        AUTHORISED(Capacity.AUTHORISED);

        private final Capacity capacity;

        Asks(Capacity capacity) {
            this.capacity = capacity;
        }

        private boolean needsProof() {
            return capacity == Capacity.GUARDIAN || capacity == Capacity.AUTHORISED;
        }
    }

    /// Papers are printed in Serbian in Latin letters.
    static Optional<Language> language(String code) {
        return switch (code) {
            case "sq" -> Optional.of(Language.SQ);
            case "sr" -> Optional.of(Language.SR_LATN);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private Optional<OrderCertificate> order(OfficeCode office, About about, UUID key) {
        Optional<Asking> asking = want(constant(Asks.class, fields.asks()), CertificateProblem.CAPACITY, "asks")
                .flatMap(this::asking);
        Optional<Purpose> purpose = want(
                        constant(Purpose.Kind.class, fields.purpose()), CertificateProblem.PURPOSE, "purpose")
                .flatMap(this::purpose);
        Optional<Language> language = want(language(fields.language()), CertificateProblem.LANGUAGE, "language");
        Exempt exempt = fields.exemption().isEmpty() ? null : exempt();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderCertificate(
                key, office, about, language.orElseThrow(), asking.orElseThrow(), purpose.orElseThrow(), exempt));
    }

    private Optional<Asking> asking(Asks asks) {
        Optional<Who> who = who(asks);
        Optional<Proof> proof = asks.needsProof() ? proof() : Optional.empty();
        return who.map(one -> new Asking(asks.capacity, one, proof.orElse(null)));
    }

    private Optional<Who> who(Asks asks) {
        boolean named = Stream.of(fields.applicantGiven(), fields.applicantSurname(), fields.identityPaper())
                .anyMatch(text -> !text.isEmpty());
        if (!asks.needsProof() && fields.applicantNumber().isEmpty() && !named) {
            return switch (asks) {
                case SELF -> Optional.of(new Who.ThePerson());
                case MOTHER -> Optional.of(new Who.TheParent(ParentRole.MOTHER));
                case FATHER -> Optional.of(new Who.TheParent(ParentRole.FATHER));
                case PARENT, GUARDIAN, AUTHORISED -> holder();
            };
        }
        return named && fields.applicantNumber().isEmpty() ? stranger() : holder();
    }

    private Optional<Who> holder() {
        return want(
                        PersonalNumber.parse(fields.applicantNumber()),
                        CertificateProblem.APPLICANT_NUMBER,
                        CertificateRules.NUMBER)
                .map(Who.Holder::new);
    }

    private Optional<Who> stranger() {
        boolean given = wantName(fields.applicantGiven(), CertificateProblem.APPLICANT_GIVEN, "applicantGiven");
        boolean surname = wantName(fields.applicantSurname(), CertificateProblem.APPLICANT_SURNAME, "applicantSurname");
        boolean paper = wantText(fields.identityPaper(), CertificateProblem.IDENTITY_PAPER, "identityPaper");
        return given && surname && paper
                ? Optional.of(new Who.Stranger(
                        PersonName.of(fields.applicantGiven(), fields.applicantSurname()), fields.identityPaper()))
                : Optional.empty();
    }

    private Optional<Proof> proof() {
        boolean issuer = wantText(fields.proofIssuer(), CertificateProblem.PROOF_ISSUER, "proofIssuer");
        boolean number = wantText(fields.proofNumber(), CertificateProblem.PROOF_NUMBER, "proofNumber");
        Optional<LocalDate> issuedOn =
                want(day(fields.proofIssuedOn()), CertificateProblem.PROOF_ISSUED_ON, "proofIssuedOn");
        return issuer && number
                ? issuedOn.map(day -> new Proof(fields.proofIssuer(), fields.proofNumber(), day))
                : Optional.empty();
    }

    /// Words that were typed before another purpose was chosen say nothing any more.
    private Optional<Purpose> purpose(Purpose.Kind kind) {
        if (kind != Purpose.Kind.OTHER) {
            return Optional.of(new Purpose(kind, null));
        }
        return want(
                        Optional.of(fields.purposeWords()).filter(words -> isText(words, Purpose.WORDS_LENGTH_MAX)),
                        CertificateProblem.PURPOSE_WORDS,
                        "purposeWords")
                .map(words -> new Purpose(kind, words));
    }

    private @Nullable Exempt exempt() {
        Optional<Charge.Exemption> reason =
                want(constant(Charge.Exemption.class, fields.exemption()), CertificateProblem.EXEMPTION, "exemption");
        boolean paper = wantText(fields.exemptionPaper(), CertificateProblem.EXEMPTION_PAPER, "exemptionPaper");
        return paper
                ? reason.map(one -> new Exempt(one, fields.exemptionPaper())).orElse(null)
                : null;
    }

    private <T> Optional<T> want(Optional<T> value, CertificateProblem problem, String field) {
        if (value.isEmpty()) {
            problems.add(Problem.of(problem, field));
        }
        return value;
    }

    private boolean wantName(String text, CertificateProblem problem, String field) {
        return want(Optional.of(text).filter(PersonName::isPart), problem, field)
                .isPresent();
    }

    private boolean wantText(String text, CertificateProblem problem, String field) {
        return want(Optional.of(text).filter(typed -> isText(typed, OrderCertificate.TEXT_LENGTH_MAX)), problem, field)
                .isPresent();
    }

    private static boolean isText(String text, int lengthMax) {
        return !text.isBlank()
                && text.length() <= lengthMax
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
