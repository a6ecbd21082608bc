package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.Optional;
import org.regjistri.persons.PersonState;
import org.regjistri.territory.Office;

/// What the rules are told, beside the order itself.
///
/// @param mother and `father`: as they were at the birth; empty where nobody holds the number
/// @param parentsMarried to each other, at the birth; or at the father's death, where he died before it
/// @param termEndsOn last day of the term, by the law of the day of birth
/// @param today at the office
/// @param hasHappened false where day and hour of the birth are still to come
record BirthFacts(
        Office office,
        Optional<PersonState> mother,
        Optional<PersonState> father,
        boolean parentsMarried,
        LocalDate termEndsOn,
        int parentAgeYearsMin,
        LocalDate today,
        boolean hasHappened) {}
