package org.regjistri.civilstatus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;

/// Who declares, before whom, in which language it was read back.
///
/// @param language of the paper that the declarant signs
/// @param person null where parents declare
/// @param witnesses of a birth outside a health institution
public record Declaration(
        Declarant declarant, Language language, @Nullable Party person, List<Party> witnesses) {

    public Declaration {
        witnesses = List.copyOf(witnesses);
        if (declarant.isNamed() == (person == null)) {
            throw new IllegalArgumentException("Whoever is no parent is named, and only they");
        }
    }

    public static Declaration by(Declarant parent, Language language) {
        return new Declaration(parent, language, null, List.of());
    }
}
