package org.regjistri.civilstatus;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;

/// What is known of somebody's citizenship, as shown by a paper. Stateless and not known are two things.
///
/// @param country null unless a citizen
public record Nationality(Kind kind, @Nullable CountryCode country) {

    public enum Kind {
        CITIZEN,
        STATELESS,
        NOT_KNOWN
    }

    public Nationality {
        if ((kind == Kind.CITIZEN) == (country == null)) {
            throw new IllegalArgumentException("A country belongs to a citizen, and only to one");
        }
    }

    public static Nationality of(CountryCode country) {
        return new Nationality(Kind.CITIZEN, country);
    }

    public Set<CountryCode> citizenships() {
        return country == null ? Set.of() : Set.of(country);
    }
}
