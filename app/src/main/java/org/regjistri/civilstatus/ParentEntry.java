package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;

/// How a parent stands in a declaration of birth.
public sealed interface ParentEntry {

    /// In the register: everything about the parent comes from there (CS-17).
    record Registered(PersonalNumber number) implements ParentEntry {}

    /// Without a personal number: foreign, stateless, or never registered. Enters the register with the act.
    ///
    /// @param bornIn country of the parent's birth; null where the paper does not say
    /// @param locality place of the parent's birth as written; null where the paper does not say
    /// @param paper null where the parent has none: then the head of the office looks at it
    record WithoutNumber(
            PersonName name,
            LocalDate bornOn,
            @Nullable CountryCode bornIn,
            @Nullable String locality,
            Nationality nationality,
            @Nullable IdentityPaper paper)
            implements ParentEntry {}

    /// Nobody is named: the father of a child whose father is not known, both parents of a foundling.
    record Unknown() implements ParentEntry {}

    default Optional<PersonalNumber> registeredNumber() {
        return this instanceof Registered(PersonalNumber number) ? Optional.of(number) : Optional.empty();
    }
}
