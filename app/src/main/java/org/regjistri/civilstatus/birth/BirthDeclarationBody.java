package org.regjistri.civilstatus.birth;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;

/// A declaration of birth as a program sends it: the same fields as the form's, in a shape of its own.
///
/// @param office null for the official's own
/// @param notTheSame ids of persons like this child who were found to be somebody else; null for none
record BirthDeclarationBody(
        @Nullable String office,
        @Nullable Child child,
        @Nullable Parent mother,
        @Nullable Parent father,
        @Nullable Declaration declaration,
        @Nullable List<Paper> evidence,
        @Nullable @Schema(format = "uuid") List<String> notTheSame) {

    /// @param setting `HEALTH_INSTITUTION`, also where it is null, or `ELSEWHERE`
    /// @param children how many were born, 1 where it is null; `ordinal` the how-manieth this one is
    record Child(
            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String given,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String surname,

            @Nullable @Schema(implementation = Sex.class) String sex,
            @Nullable @Schema(format = "date") String bornOn,
            @Nullable String bornAt,
            @Nullable String settlement,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String locality,

            @Nullable @Schema(allowableValues = {"HEALTH_INSTITUTION", "ELSEWHERE"})
            String setting,

            @Nullable Integer children,
            @Nullable Integer ordinal) {}

    /// One of three: the number; the data of a paper; or `unknown`.
    ///
    /// @param citizenship a country's code, `STATELESS` or `NOT_KNOWN`
    record Parent(
            @Nullable String personalNumber,
            @Nullable Boolean unknown,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String given,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String surname,

            @Nullable @Schema(format = "date") String bornOn,
            @Nullable String bornIn,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String locality,

            @Nullable String citizenship,
            @Nullable IdentityPaper paper) {}

    record IdentityPaper(
            @Nullable String kind,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String number,

            @Nullable String country) {}

    /// @param language of the paper that was read back and signed; Albanian where it is null
    record Declaration(
            @Nullable String declarant,
            @Nullable String language,
            @Nullable Party person,
            @Nullable List<Party> witnesses) {}

    /// Somebody by number, or by name and paper.
    record Party(
            @Nullable String personalNumber,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String given,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String surname,

            @Nullable IdentityPaper paper) {}

    record Paper(
            @Nullable String kind,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String number,

            @Nullable @Schema(maxLength = BirthFields.VALUE_LENGTH_MAX)
            String issuer,

            @Nullable @Schema(format = "date") String issuedOn,
            @Nullable @Schema(format = "date") String validUntil) {}

    BirthFields fields() {
        Fields fields = new Fields();
        fields.put("office", office);
        if (child != null) {
            fields.put(child);
        }
        fields.put("mother", mother);
        fields.put("father", father);
        if (declaration != null) {
            fields.put(declaration);
        }
        List<Paper> papers = evidence == null ? List.of() : evidence;
        for (int i = 0; i < Math.min(papers.size(), BirthFields.EVIDENCE_MAX); i++) {
            fields.put("evidence." + i + ".", papers.get(i));
        }
        if (notTheSame != null) {
            fields.values.put("notTheSame", notTheSame);
        }
        return BirthFields.of(fields.values);
    }

    private static final class Fields {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        private void put(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, List.of(value.toString()));
            }
        }

        private void put(Child child) {
            put("given", child.given());
            put("surname", child.surname());
            put("sex", child.sex());
            put("bornOn", child.bornOn());
            put("bornAt", child.bornAt());
            put("place.code", child.settlement());
            put("locality", child.locality());
            put("setting", child.setting());
            put("children", child.children());
            put("ordinal", child.ordinal());
        }

        private void put(String role, @Nullable Parent parent) {
            if (parent == null) {
                return;
            }
            put(role, kind(parent).name());
            put(role + "Number", parent.personalNumber());
            put(role + "Given", parent.given());
            put(role + "Surname", parent.surname());
            put(role + "BornOn", parent.bornOn());
            put(role + "BornIn", parent.bornIn());
            put(role + "Locality", parent.locality());
            put(role + "Citizenship", parent.citizenship());
            putPaper(role + "Paper", parent.paper());
        }

        private static BirthReading.ParentKind kind(Parent parent) {
            if (Boolean.TRUE.equals(parent.unknown())) {
                return BirthReading.ParentKind.UNKNOWN;
            }
            return parent.personalNumber() == null && parent.surname() != null
                    ? BirthReading.ParentKind.PAPER
                    : BirthReading.ParentKind.NUMBER;
        }

        private void putPaper(String prefix, @Nullable IdentityPaper paper) {
            if (paper != null) {
                put(prefix + "Kind", paper.kind());
                put(prefix + "Number", paper.number());
                put(prefix + "Country", paper.country());
            }
        }

        private void put(Declaration declaration) {
            put("declarant", declaration.declarant());
            put("language", declaration.language());
            Party person = declaration.person();
            if (person != null) {
                put("declarantNumber", person.personalNumber());
                put("declarantGiven", person.given());
                put("declarantSurname", person.surname());
                putPaper("declarantPaper", person.paper());
            }
            List<Party> witnesses = declaration.witnesses() == null ? List.of() : declaration.witnesses();
            for (int i = 0; i < Math.min(witnesses.size(), BirthFields.WITNESSES_MAX); i++) {
                put("witness." + i + ".", witnesses.get(i));
            }
        }

        private void put(String prefix, Party witness) {
            put(prefix + "number", witness.personalNumber());
            put(prefix + "given", witness.given());
            put(prefix + "surname", witness.surname());
            putPaper(prefix + "paper", witness.paper());
        }

        private void put(String prefix, Paper paper) {
            put(prefix + "kind", paper.kind());
            put(prefix + "number", paper.number());
            put(prefix + "issuer", paper.issuer());
            put(prefix + "issuedOn", paper.issuedOn());
            put(prefix + "validUntil", paper.validUntil());
        }
    }
}
