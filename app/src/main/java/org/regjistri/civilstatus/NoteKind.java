package org.regjistri.civilstatus;

/// What a later note on an act says.
public enum NoteKind {
    /// A slip of the office, seen soon after the registration.
    SLIP_CORRECTED
}
