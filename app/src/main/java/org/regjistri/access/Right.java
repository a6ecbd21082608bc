package org.regjistri.access;

/// Something that can be done or seen. A route or use case names exactly one.
public enum Right {
    REGISTER_BIRTH,
    READ_ACT,
    READ_PERSON,
    FIND_PERSON,
    /// The acts of an office as a list: how the day went.
    READ_OFFICE_WORK,
    /// Entries, checkpoints and proofs; never a person's data.
    READ_JOURNAL,
    /// Who looked at whom.
    READ_DISCLOSURES,
    ADMINISTER_OFFICIALS
}
