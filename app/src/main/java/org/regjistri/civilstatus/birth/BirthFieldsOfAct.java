package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonalNumber;

/// The declaration as it would have been typed for an act: for the next child of the same birth.
final class BirthFieldsOfAct {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private BirthFieldsOfAct() {}

    /// @param birth as the act says it now
    static BirthFields of(OfficeCode office, Birth birth) {
        BirthFieldsOfAct fields = new BirthFieldsOfAct();
        fields.put("office", office.value());
        fields.putChild(birth.child());
        fields.putParent("mother", birth.mother());
        fields.putParent("father", birth.father());
        fields.put("declarant", birth.declaration().declarant().name());
        fields.put("language", birth.declaration().language().name());
        fields.putDeclarant(birth.declaration().person());
        List<Party> witnesses = birth.declaration().witnesses();
        for (int i = 0; i < witnesses.size(); i++) {
            fields.putWitness("witness." + i + ".", witnesses.get(i));
        }
        List<Evidence> papers = new ArrayList<>(birth.evidence());
        for (int i = 0; i < papers.size(); i++) {
            fields.putPaper("evidence." + i + ".", papers.get(i));
        }
        return BirthFields.of(fields.values);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
    }

    private void putDay(String name, LocalDate day) {
        put(name + ".day", day.getDayOfMonth());
        put(name + ".month", day.getMonthValue());
        put(name + ".year", day.getYear());
    }

    private void putChild(RegisterBirth.Child child) {
        put("surname", child.name().surname());
        putDay("bornOn", child.bornOn());
        put("place.code", child.place().settlement());
        put("place", child.place().settlement());
        put("locality", child.place().locality());
        put("setting", child.setting());
    }

    private void putParent(String role, Birth.@Nullable Parent parent) {
        if (parent == null) {
            put(role, BirthReading.ParentKind.UNKNOWN);
        } else if (parent.number() != null) {
            put(role, BirthReading.ParentKind.NUMBER);
            put(role + "Number", parent.number().digits());
        } else {
            put(role, BirthReading.ParentKind.PAPER);
            putByPaper(role, parent);
        }
    }

    private void putByPaper(String role, Birth.Parent parent) {
        put(role + "Given", parent.name().given());
        put(role + "Surname", parent.name().surname());
        if (parent.bornOn() != null) {
            putDay(role + "BornOn", parent.bornOn().earliest());
        }
        put(
                role + "Citizenship",
                parent.stateless()
                        ? BirthReading.STATELESS
                        : parent.citizenships().stream()
                                .map(Object::toString)
                                .findFirst()
                                .orElse(BirthReading.NOT_KNOWN));
        putIdentity(role + "Paper", "Kind", "Number", "Country", parent.paper());
    }

    private void putIdentity(String prefix, String kind, String number, String country, @Nullable IdentityPaper paper) {
        if (paper != null) {
            put(prefix + kind, paper.kind());
            put(prefix + number, paper.number());
            put(prefix + country, paper.issuer());
        }
    }

    private void putDeclarant(@Nullable Party person) {
        switch (person) {
            case null -> {
                // Parents declare.
            }
            case Party.ByNumber(PersonalNumber number) -> put("declarantNumber", number.digits());
            case Party.ByPaper(var name, var paper) -> {
                put("declarantGiven", name.given());
                put("declarantSurname", name.surname());
                putIdentity("declarantPaper", "Kind", "Number", "Country", paper);
            }
        }
    }

    private void putWitness(String prefix, Party witness) {
        switch (witness) {
            case Party.ByNumber(PersonalNumber number) -> put(prefix + "number", number.digits());
            case Party.ByPaper(var name, var paper) -> {
                put(prefix + "given", name.given());
                put(prefix + "surname", name.surname());
                putIdentity(prefix + "paper", "Kind", "Number", "Country", paper);
            }
        }
    }

    private void putPaper(String prefix, Evidence paper) {
        put(prefix + "kind", paper.kind());
        put(prefix + "number", paper.number());
        put(prefix + "issuer", paper.issuer());
        putDay(prefix + "issuedOn", paper.issuedOn());
        if (paper.validUntil() != null) {
            putDay(prefix + "validUntil", paper.validUntil());
        }
    }
}
