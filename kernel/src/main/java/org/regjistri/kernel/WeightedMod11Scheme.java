package org.regjistri.kernel;

import java.util.Optional;

/// Nine digits and a check digit, weighted modulo 11; the weights are the last nine of the Yugoslav
/// JMBG. Example: `1234567892`.
///
/// The official algorithm is not published. This one agrees with the only public validator (nidx, 2026)
/// and never issues a payload whose check would be 10, so that every wrong digit and every swap of two
/// neighbours is found. Own numbers begin with 1 to 8: no zero that a spreadsheet drops, no 9 (a series
/// whose check is not known).
public final class WeightedMod11Scheme implements PersonalNumberScheme {
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int PAYLOAD_MIN = 100_000_000;
    private static final int PAYLOAD_MAX = 899_999_999;
    /// The check would be 10, which is no digit.
    private static final int NEVER_ISSUED = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Verdict verdict(PersonalNumber number) {
        String digits = number.digits();
        char first = digits.charAt(0);
        if (first == '9') {
            return Verdict.UNCHECKED;
        }
        int remainder = remainder(digits);
        if (digits.charAt(9) - '0' != check(remainder)) {
            return Verdict.INVALID;
        }
        return first == '0' || remainder == NEVER_ISSUED ? Verdict.NOT_ISSUED_HERE : Verdict.VALID;
    }

    @Override
    public Optional<PersonalNumber> complete(int payload) {
        if (payload < PAYLOAD_MIN || payload > PAYLOAD_MAX) {
            return Optional.empty();
        }
        String digits = Integer.toString(payload);
        int remainder = remainder(digits);
        return remainder == NEVER_ISSUED
                ? Optional.empty()
                : Optional.of(new PersonalNumber(digits + check(remainder)));
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    /// 11 less the remainder; 10 and 11 are written as 0.
    private static int check(int remainder) {
        return remainder <= 1 ? 0 : 11 - remainder;
    }
}
