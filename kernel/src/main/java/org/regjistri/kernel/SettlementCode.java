package org.regjistri.kernel;

import java.util.regex.Pattern;

/// The code of a settlement: its municipality's two digits and a number inside it. Example: `06-031`.
public record SettlementCode(String value) implements Comparable<SettlementCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}-[0-9]{3}");

    public SettlementCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a settlement code: " + value);
        }
    }

    public static SettlementCode of(String value) {
        return new SettlementCode(value);
    }

    public MunicipalityCode municipality() {
        return new MunicipalityCode(value.substring(0, 2));
    }

    @Override
    public int compareTo(SettlementCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
