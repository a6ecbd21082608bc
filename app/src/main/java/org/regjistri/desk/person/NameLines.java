package org.regjistri.desk.person;

/// A name on two lines of a narrow box: broken between words, or after a hyphen, and shortened only where it must be.
///
/// @param second empty where one line is enough
record NameLines(String first, String second) {
    /// Letters that stand beside each other in a box of the family's picture.
    static final int LONGEST = 21;

    static NameLines of(String name) {
        if (name.length() <= LONGEST) {
            return new NameLines(name, "");
        }
        int end = breakAt(name);
        return new NameLines(
                shortened(name.substring(0, end).strip()),
                shortened(name.substring(end).strip()));
    }

    /// The last place on the first line where the name may be broken; where there is none, the first after it.
    private static int breakAt(String name) {
        int after = -1;
        for (int i = 0; i < name.length() - 1; i++) {
            boolean mayBreak = name.charAt(i) == ' ' || name.charAt(i) == '-';
            if (mayBreak && i < LONGEST) {
                after = i + 1;
            } else if (mayBreak && after < 0) {
                return i + 1;
            }
        }
        return after < 0 ? LONGEST - 1 : after;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
    }
}
