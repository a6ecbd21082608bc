package org.regjistri.linkage.blocking;

import java.util.List;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;

/// The fields of a person's own two names, which people write into one another's box: the first of
/// each kind; empty where there is none.
record TwoNames(String given, String surname) {
    static TwoNames of(List<FieldPlan> fields) {
        return new TwoNames(first(fields, FieldKind.GIVEN_NAME), first(fields, FieldKind.SURNAME));
    }

    /// The same of the other name; of no field where it is of none.
    Part crosswise(Part part) {
        if (part.field().equals(given)) {
            return new Part(surname, part.take());
        }
        return new Part(part.field().equals(surname) ? given : "", part.take());
    }

    private static String first(List<FieldPlan> fields, FieldKind kind) {
        return fields.stream()
                .filter(field -> field.kind() == kind)
                .map(FieldPlan::name)
                .findFirst()
                .orElse("");
    }
}
