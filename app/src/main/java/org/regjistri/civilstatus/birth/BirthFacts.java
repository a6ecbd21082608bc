package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Office;

/// What the rules are told, beside the order itself.
///
/// @param mother and `father`: as they were at the birth, and since dead or not; empty where
/// unknown, and where nobody holds the number
/// @param parentsMarried to each other by the register, at the birth; or at the father's death, where he died before it
/// @param mothersHusband by the register, at the birth or at most so many days before it as the presumption reaches
/// @param declarant empty where parents declare
/// @param termEndsOn last day of the term, by the law of the day of birth
/// @param today at the office
/// @param hasHappened false where day and hour of the birth are still to come
record BirthFacts(
        Office office,
        Optional<ParentFacts> mother,
        Optional<ParentFacts> father,
        boolean parentsMarried,
        Optional<PersonId> mothersHusband,
        Optional<PartyFacts> declarant,
        List<PartyFacts> witnesses,
        LocalDate termEndsOn,
        Ages ages,
        LocalDate today,
        boolean hasHappened) {

    /// In years, by the law of the day of birth.
    ///
    /// @param parentMin below it nobody is taken for a parent
    /// @param adult who acts for themselves
    /// @param marriage below it nobody marries, even with a court: the head of the office looks
    /// @param motherReview above it the head of the office looks
    record Ages(int parentMin, int adult, int marriage, int motherReview) {}
}
