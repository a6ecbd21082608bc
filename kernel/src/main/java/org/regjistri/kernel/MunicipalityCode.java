package org.regjistri.kernel;

import java.util.regex.Pattern;

/// The two-digit code of a municipality. Example: `06` is Istog.
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}");

    public MunicipalityCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a municipality code: " + value);
        }
    }

    public static MunicipalityCode of(String value) {
        return new MunicipalityCode(value);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
