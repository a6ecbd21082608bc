package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.PersonState;

/// How an order would fare, before it is given: nothing is written but who looked.
///
/// @param mother and `father`: as the register knows them at the birth; empty where it knows nobody of that number
public record BirthExamination(
        List<Problem> problems,
        List<Likeness> likenesses,
        Optional<PersonState> mother,
        Optional<PersonState> father,
        LocalDate termEndsOn) {}
