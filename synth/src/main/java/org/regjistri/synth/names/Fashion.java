package org.regjistri.synth.names;

import org.regjistri.kernel.Sex;

/// A forename of a community and the years in which it was given.
///
/// @param weight beside the others of the community and sex
/// @param first the last year before it came up
/// @param peakFrom until `peakUntil` it has its whole weight
/// @param last the first year after it went out
record Fashion(
        Community community, Sex sex, String name, int weight, int first, int peakFrom, int peakUntil, int last) {
    private static final int WHOLE = 1000;
    private static final int OLD_UNTIL = 1925;

    static Fashion of(String[] row) {
        return new Fashion(
                Community.valueOf(row[0]),
                Sex.valueOf(row[1]),
                row[2],
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]));
    }

    /// In thousandths.
    long weightIn(int year) {
        if (year < first || year > last) {
            return 0;
        }
        if (year < peakFrom) {
            return (long) weight * WHOLE * (year - first) / (peakFrom - first);
        }
        return year <= peakUntil ? (long) weight * WHOLE : (long) weight * WHOLE * (last - year) / (last - peakUntil);
    }

    /// Whether grandfathers bore it when surnames were settled.
    boolean isOld() {
        return peakFrom <= OLD_UNTIL;
    }

    Name spelled() {
        return new Name(name, community.speech());
    }
}
