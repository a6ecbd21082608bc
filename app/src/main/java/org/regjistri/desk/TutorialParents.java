package org.regjistri.desk;

import java.util.Optional;
import org.regjistri.kernel.PersonalNumber;

/// Two made-up people of whom a birth can be declared in the tutorial; there are none outside the demo.
public interface TutorialParents {

    /// Empty before the made-up people are in, and when all are used.
    Optional<Pair> next();

    /// @param mother her name; `father`: his
    record Pair(String mother, PersonalNumber motherNumber, String father, PersonalNumber fatherNumber) {}
}
