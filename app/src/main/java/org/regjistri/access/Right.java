package org.regjistri.access;

/// Something that can be done or seen. A route or use case names exactly one.
public enum Right {
    REGISTER_BIRTH,
    /// Begin, take up, hand over, refuse and end drafts of one's office.
    WORK_ON_DRAFT,
    /// Decide about a draft in which an official overruled a warning.
    REVIEW_DRAFT,
    /// Propose that a slip in an act of one's office is corrected.
    PROPOSE_CORRECTION,
    /// Decide about a correction that somebody else proposed.
    APPROVE_CORRECTION,
    /// End the day of a book.
    CLOSE_DAY,
    READ_ACT,
    READ_PERSON,
    FIND_PERSON,
    /// The acts of an office as a list: how the day went.
    READ_OFFICE_WORK,
    /// Entries, checkpoints and proofs; never a person's data.
    READ_JOURNAL,
    /// Who looked at whom.
    READ_DISCLOSURES,
    /// Who looked at a person, for that person who asks at the counter.
    SHOW_LOOKS_TO_PERSON,
    /// Enter an order of a court to look at a person, agree to another's, lift its secrecy.
    KEEP_COURT_ORDERS,
    /// Let an official of one's office go on for the day who was stopped for looking too much.
    LIFT_STOP,
    /// Order a certificate or extract at one's office, about anybody in the register.
    ISSUE_DOCUMENT,
    /// An issued document and its file.
    READ_DOCUMENT,
    REVOKE_DOCUMENT,
    /// Which kinds are issued; templates.
    ADMINISTER_DOCUMENTS,
    ADMINISTER_OFFICIALS,
    /// One's own sessions and passkeys: whoever is an official has it.
    KEEP_OWN_ACCOUNT
}
