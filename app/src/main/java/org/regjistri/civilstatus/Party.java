package org.regjistri.civilstatus;

import java.util.Optional;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;

/// Somebody who takes part in a declaration and is no parent: a declarant, a witness.
public sealed interface Party {

    /// In the register.
    record ByNumber(PersonalNumber number) implements Party {}

    /// Not in the register.
    record ByPaper(PersonName name, IdentityPaper paper) implements Party {}

    default Optional<PersonalNumber> registeredNumber() {
        return this instanceof ByNumber(PersonalNumber number) ? Optional.of(number) : Optional.empty();
    }
}
