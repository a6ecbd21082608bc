package org.regjistri.desk.tutorial;

/// What the register shows that the official did today.
///
/// @param begun a declaration
/// @param described a declaration with its child
/// @param registered a birth
/// @param ordered a certificate
/// @param proposed a correction, which waits
/// @param corrected an act of today has a later note
record Progress(
        boolean begun, boolean described, boolean registered, boolean ordered, boolean proposed, boolean corrected) {
    static Progress none() {
        return new Progress(false, false, false, false, false, false);
    }
}
