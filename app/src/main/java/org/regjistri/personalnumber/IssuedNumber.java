package org.regjistri.personalnumber;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonId;

/// A number as it came to its holder.
///
/// @param statusId id of the row that holds its first status
/// @param schemeVersion and `keyVersion`: how it was made; null where it was taken over
/// @param source the register that it was taken over from; null where it was made here
public record IssuedNumber(
        PersonalNumber number,
        PersonId person,
        IssueCause cause,
        NumberStatus status,
        UUID statusId,
        @Nullable Integer schemeVersion,
        @Nullable Integer keyVersion,
        @Nullable String source) {

    public static IssuedNumber takenOver(
            PersonalNumber number, PersonId person, NumberStatus status, UUID statusId, String source) {
        return new IssuedNumber(number, person, IssueCause.TAKEN_OVER, status, statusId, null, null, source);
    }
}
