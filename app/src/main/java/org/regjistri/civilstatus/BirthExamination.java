package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
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
        Optional<Parent> mother,
        Optional<Parent> father,
        Parentage parentage,
        ChildCitizenship citizenship,
        List<List<Evidence.Kind>> papersNeeded,
        LocalDate termEndsOn,
        String digest) {
    /// A parent, as the act would have it. Who enters the register with the act has no identity in it yet.
    ///
    /// @param number null where the parent has none
    /// @param bornOn null where the register does not know
    public record Parent(
            PersonName name,
            @Nullable PersonalNumber number,
            @Nullable CivilDate bornOn) {}

    /// From this score on a likeness is looked at by somebody else, too, before the register holds them for two.
    public static final int LIKE_FROM = 60;

    /// What a review is asked about.
    public List<String> toReview() {
        return toReview(warnings, likenesses);
    }

    /// The warnings' codes, and who is very like the child: somebody who turns up after the review was not part of it.
    public static List<String> toReview(List<Problem> warnings, List<Likeness> likenesses) {
        return Stream.concat(
                        warnings.stream().map(warning -> warning.kind().code()),
                        likenesses.stream()
                                .filter(likeness -> likeness.score() >= LIKE_FROM)
                                .map(likeness -> "like " + likeness.person()))
                .toList();
    }
}
