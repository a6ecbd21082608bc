package org.regjistri.civilstatus.correction;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.web.Form;
import org.regjistri.web.OrderKey;

/// The form of a correction: filled with what the act says, and the names of its fields.
final class CorrectionForm {
    private CorrectionForm() {}

    static Form of(SlipValues values) {
        SettlementCode settlement = values.place().settlement();
        LocalTime bornAt = values.bornAt();
        Form form = Form.empty()
                .with(SlipFields.GIVEN, values.name().given())
                .with(SlipFields.SURNAME, values.name().surname())
                .with(SlipFields.SEX, values.sex().name())
                .with(SlipFields.BORN_ON, values.bornOn())
                .with(SlipFields.BORN_AT, bornAt == null ? "" : bornAt.toString())
                .with(
                        CorrectionReading.placeField(values.place()),
                        settlement == null
                                ? Objects.requireNonNullElse(values.place().locality(), "")
                                : settlement.value());
        for (int i = 0; i < values.papers().size(); i++) {
            SlipValues.Paper paper = values.papers().get(i);
            form.with(SlipFields.paper(i + 1, "number"), paper.number())
                    .with(SlipFields.paper(i + 1, "issuer"), paper.issuer())
                    .with(SlipFields.paper(i + 1, "issuedOn"), paper.issuedOn());
        }
        return form;
    }

    /// As they travel from page to page.
    static List<String> fields(SlipValues values) {
        List<String> fields = new ArrayList<>(List.of(
                OrderKey.FIELD,
                SlipFields.GIVEN,
                SlipFields.SURNAME,
                SlipFields.SEX,
                SlipFields.BORN_AT,
                CorrectionReading.placeField(values.place()),
                "reason"));
        addDate(fields, SlipFields.BORN_ON);
        for (int i = 1; i <= values.papers().size(); i++) {
            fields.add(SlipFields.paper(i, "number"));
            fields.add(SlipFields.paper(i, "issuer"));
            addDate(fields, SlipFields.paper(i, "issuedOn"));
        }
        return fields;
    }

    private static void addDate(List<String> fields, String name) {
        fields.add(name + ".day");
        fields.add(name + ".month");
        fields.add(name + ".year");
    }
}
