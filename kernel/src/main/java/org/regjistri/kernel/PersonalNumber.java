package org.regjistri.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// The personal number: ten digits, one per person for life (AI (MIA) 06/2016, Article 3). Example:
/// `1234567892`.
///
/// It holds the form only. Whether the last digit checks is the business of a [PersonalNumberScheme];
/// whether anybody holds it, of the register. Kept as text, so that a leading zero survives. Never
/// printed whole by [#toString()], so that it cannot slip into a log.
public record PersonalNumber(String digits) implements Comparable<PersonalNumber> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{10}");

    public PersonalNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("A personal number has ten digits");
        }
    }

    public static PersonalNumber of(String digits) {
        return new PersonalNumber(digits);
    }

    /// Reads what a person typed: blanks between the digits are let go. Empty where ten ASCII digits do
    /// not remain.
    public static Optional<PersonalNumber> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        return SHAPE.matcher(digits).matches() ? Optional.of(new PersonalNumber(digits)) : Optional.empty();
    }

    /// Grouped so that it can be read aloud: `1234 567 892`.
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }

    @Override
    public int compareTo(PersonalNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return "PersonalNumber[…]";
    }
}
