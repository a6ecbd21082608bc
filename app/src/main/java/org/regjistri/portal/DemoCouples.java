package org.regjistri.portal;

import java.util.List;
import org.regjistri.kernel.PersonalNumber;

/// Couples of made-up people with whom a birth can be registered in the demo; there are none elsewhere.
public interface DemoCouples {

    /// A few who are married; empty before the made-up people are in.
    List<DemoCouple> all();

    /// Two who are not married, neither to each other nor to anybody.
    List<DemoCouple> notMarried();

    /// @param mother her name; `father`: his
    record DemoCouple(String mother, PersonalNumber motherNumber, String father, PersonalNumber fatherNumber) {}
}
