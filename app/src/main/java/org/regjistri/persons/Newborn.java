package org.regjistri.persons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;

/// A child about to be registered, as far as it matters for "registered already?".
public record Newborn(
        PersonName name,
        Sex sex,
        LocalDate bornOn,
        @Nullable PersonId mother) {}
