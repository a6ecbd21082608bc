package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Place;

/// The fields of an act of birth that a slip may be in, as notes name and write them. Names and spelling are for ever.
final class SlipFields {
    static final String GIVEN = "given";
    static final String SURNAME = "surname";
    static final String SEX = "sex";
    static final String BORN_ON = "bornOn";
    /// Empty where nobody knows the hour.
    static final String BORN_AT = "bornAt";
    /// A settlement's code, or a country's code and the place as written: `06-031`; `CHE Aarau`.
    static final String PLACE = "place";
    private static final int COUNTRY_LENGTH = 3;

    private SlipFields() {}

    /// Of a paper, counted from 1 in the order of the act.
    ///
    /// @param what `number`, `issuer` or `issuedOn`
    static String paper(int ordinal, String what) {
        return "paper." + ordinal + "." + what;
    }

    /// In the order in which they are shown.
    static Map<String, String> write(SlipValues values) {
        Map<String, String> texts = new LinkedHashMap<>();
        LocalTime bornAt = values.bornAt();
        texts.put(GIVEN, values.name().given());
        texts.put(SURNAME, values.name().surname());
        texts.put(SEX, values.sex().name());
        texts.put(BORN_ON, values.bornOn().toString());
        texts.put(BORN_AT, bornAt == null ? "" : bornAt.toString());
        texts.put(PLACE, place(values.place()));
        for (int i = 0; i < values.papers().size(); i++) {
            SlipValues.Paper paper = values.papers().get(i);
            texts.put(paper(i + 1, "number"), paper.number());
            texts.put(paper(i + 1, "issuer"), paper.issuer());
            texts.put(paper(i + 1, "issuedOn"), paper.issuedOn().toString());
        }
        return texts;
    }

    /// Reads what [#write] wrote.
    private static SlipValues read(Map<String, String> texts) {
        List<SlipValues.Paper> papers = new ArrayList<>();
        for (int i = 1; texts.containsKey(paper(i, "number")); i++) {
            papers.add(new SlipValues.Paper(
                    text(texts, paper(i, "number")),
                    text(texts, paper(i, "issuer")),
                    LocalDate.parse(text(texts, paper(i, "issuedOn")))));
        }
        return new SlipValues(
                PersonName.of(text(texts, GIVEN), text(texts, SURNAME)),
                Sex.valueOf(text(texts, SEX)),
                LocalDate.parse(text(texts, BORN_ON)),
                hour(text(texts, BORN_AT)),
                place(text(texts, PLACE)),
                papers);
    }

    private static String text(Map<String, String> texts, String field) {
        return Objects.requireNonNull(texts.get(field), "Every field has a value");
    }

    private static @Nullable LocalTime hour(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static String place(Place place) {
        SettlementCode settlement = place.settlement();
        String locality = place.locality();
        if (settlement != null) {
            return settlement.value();
        }
        return place.country().value() + (locality == null ? "" : " " + locality);
    }

    static Place place(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Place.in(SettlementCode.of(text));
        }
        CountryCode country = CountryCode.of(text.substring(0, COUNTRY_LENGTH));
        return text.length() > COUNTRY_LENGTH
                ? Place.abroad(country, text.substring(COUNTRY_LENGTH + 1))
                : new Place(country, null, null);
    }

    /// What the one says and the other does not, in the order of the fields.
    static List<ActNote.Change> changes(SlipValues before, SlipValues after) {
        Map<String, String> now = write(after);
        List<ActNote.Change> changes = new ArrayList<>();
        write(before).forEach((field, text) -> {
            String other = text(now, field);
            if (!other.equals(text)) {
                changes.add(new ActNote.Change(field, text, other));
            }
        });
        return changes;
    }

    /// Changes of fields that are not ours are another procedure's.
    static SlipValues applied(SlipValues values, List<ActNote.Change> changes) {
        Map<String, String> texts = write(values);
        changes.forEach(change -> texts.replace(change.field(), change.after()));
        return read(texts);
    }
}
