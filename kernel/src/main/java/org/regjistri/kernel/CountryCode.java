package org.regjistri.kernel;

import java.util.regex.Pattern;

/// A country by ISO 3166-1 alpha-3, with the user-assigned `XKX` for Kosovo. Example: `CHE`.
public record CountryCode(String value) implements Comparable<CountryCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}");
    public static final CountryCode KOSOVO = new CountryCode("XKX");

    public CountryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a country code: " + value);
        }
    }

    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
