package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Place;

/// What of an act of birth may be corrected as a slip. The parents are not among it: other procedures do that.
///
/// @param bornAt local time at the place of birth; null where nobody knows
/// @param papers the evidence, in the order of the act; none comes and none goes
public record SlipValues(
        PersonName name,
        Sex sex,
        LocalDate bornOn,
        @Nullable LocalTime bornAt,
        Place place,
        List<Paper> papers) {

    public SlipValues {
        papers = List.copyOf(papers);
    }

    /// What is printed on a paper that was shown.
    public record Paper(String number, String issuer, LocalDate issuedOn) {}
}
