package org.regjistri.civilstatus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;

/// Which surnames a child can have (Law 02/L-118): the father's, the mother's, or both in either order, apart or with a
/// hyphen.
public final class ChildSurnames {
    private ChildSurnames() {}

    /// Each once, those that are chosen most often first.
    ///
    /// @param father null where the father is not known
    public static List<String> of(PersonName mother, @Nullable PersonName father) {
        String one = mother.surname();
        if (father == null || father.surname().equals(one)) {
            return List.of(one);
        }
        String other = father.surname();
        return List.of(other, one, other + " " + one, one + " " + other, other + "-" + one, one + "-" + other);
    }

    /// Of a birth as it was registered; empty for a foundling, who is given one.
    public static List<String> of(Birth birth) {
        Birth.Parent mother = birth.mother();
        Birth.Parent father = birth.father();
        return mother == null ? List.of() : of(mother.name(), father == null ? null : father.name());
    }
}
