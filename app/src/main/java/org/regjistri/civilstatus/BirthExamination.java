package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;

/// How an order would fare, before it is given: nothing is written but who looked.
///
/// @param warnings what the head of the office would have to look at
/// @param likenesses undecided and decided ones; children of the same birth are not among them
/// @param mother and `father`: as they would stand in the act; empty where unknown, or not in the register
/// @param papersNeeded in this case, shown or not; of each list one will do
/// @param digest of the order: another digest is another order
public record BirthExamination(
        List<Problem> problems,
        List<Problem> warnings,
        List<Likeness> likenesses,
        Optional<Birth.Parent> mother,
        Optional<Birth.Parent> father,
        Parentage parentage,
        ChildCitizenship citizenship,
        List<List<Evidence.Kind>> papersNeeded,
        LocalDate termEndsOn,
        String digest) {}
