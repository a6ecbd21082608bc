package org.regjistri.kernel;

import java.util.regex.Pattern;

/// The code of a place where the register is kept: a civil status office, a satellite office, a
/// consular mission, a unit of the agency.
///
/// Example: `M06` (the office of Istog), `M06-01` (its first satellite office), `C-CHE-1` (a mission),
/// `A-CENTRAL` (a unit).
public record OfficeCode(String value) implements Comparable<OfficeCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

    public OfficeCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an office code: " + value);
        }
    }

    public static OfficeCode of(String value) {
        return new OfficeCode(value);
    }

    @Override
    public int compareTo(OfficeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
