package org.regjistri.law;

/// The dated parameters of the law: what a deadline, age or date is, on a day. Each value stands in the table with its
/// source.
public enum Parameter {
    /// Days within which a birth is to be declared; the day of birth does not count.
    BIRTH_TERM_DAYS,
    /// 1 where a term that ends on a day off ends on the next working day, 0 where it does not.
    TERM_ENDS_ON_WORKING_DAY,
    /// ISO date on which the central register of civil status was created (AI 06/2016, Article 9).
    CENTRAL_REGISTER_CREATED,
    /// Years at which marriage is free.
    MARRIAGE_AGE_YEARS,
    /// Years at which marriage is possible with a court decision.
    MARRIAGE_AGE_BY_COURT_YEARS,
    /// Years a parent must at least be older than the child, so that the register asks no further.
    PARENT_AGE_YEARS_MIN,
    /// Years above which a mother's age at the birth is to be reviewed.
    MOTHER_AGE_YEARS_REVIEW,
    /// Years at which somebody acts for themselves.
    ADULT_AGE_YEARS,
    /// Euro cents for a birth certificate.
    BIRTH_CERTIFICATE_FEE_CENTS,
    /// Euro cents for an extract from the central register.
    PERSON_EXTRACT_FEE_CENTS,
    /// Months for which an extract may be relied on without asking again.
    PERSON_EXTRACT_VALIDITY_MONTHS,
    /// Days without a change after which a declaration on its way expires.
    DRAFT_DAYS,
    /// Days after its end for which a draft is kept that led to no act.
    DRAFT_KEPT_DAYS,
    /// Days after the registration within which a slip may be corrected by two officials of the office.
    SLIP_DAYS,
    /// Days after which a proposed correction expires that nobody decided about.
    CORRECTION_PROPOSAL_DAYS,
    /// Days after which a person may read of a look whose ground delays it.
    DELAYED_LOOK_DAYS,
    /// Days for which it is kept who looked at whom.
    LOOKS_KEPT_DAYS,
    /// Days for which it is kept what was refused to whom.
    DENIALS_KEPT_DAYS,
    /// Days for which attempts to sign in are kept, and tokens after their end.
    SIGN_INS_KEPT_DAYS,
    /// Days for which a scan is kept that no entry rests on.
    UNBOUND_SCANS_KEPT_DAYS,
    /// Days for which it is kept that a message was sent or given up.
    NOTICES_KEPT_DAYS,
    /// Days for which an alarm is kept, with its explanation.
    ALARMS_KEPT_DAYS,
    /// Days after which a proposal about an official expires that nobody decided about.
    APPOINTMENT_PROPOSAL_DAYS
}
