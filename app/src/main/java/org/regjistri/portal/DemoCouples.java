package org.regjistri.portal;

import java.util.List;
import org.regjistri.kernel.PersonalNumber;

/// Married couples of made-up people with whom a birth can be registered in the demo; there are none elsewhere.
public interface DemoCouples {

    /// A few; empty before the made-up people are in.
    List<DemoCouple> all();

    /// @param mother her name; `father`: his
    record DemoCouple(String mother, PersonalNumber motherNumber, String father, PersonalNumber fatherNumber) {}
}
