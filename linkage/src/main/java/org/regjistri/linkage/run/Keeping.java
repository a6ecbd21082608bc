package org.regjistri.linkage.run;

/// Which of a row's scored pairs are kept.
///
/// @param floor in bits: what is below is nobody
/// @param behind so many bits behind the row's best one at most
/// @param most so many of a row, the best ones
public record Keeping(float floor, float behind, int most) {
    /// What can still become a link when the families are asked.
    public static final Keeping FOR_FAMILIES = new Keeping(-4, 30, 12);

    /// What competes for a link.
    public static final Keeping FOR_LINKS = new Keeping(4, 30, 12);
}
