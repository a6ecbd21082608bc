package org.regjistri.civilstatus.birth;

import org.jspecify.annotations.Nullable;
import org.regjistri.persons.PersonId;

/// A declarant who is no parent, or a witness, as the rules see one.
///
/// @param id null for somebody who is known by a paper only
/// @param known false where nobody in the register holds the number
/// @param adult and alive on the day of the declaration, as far as the register knows
/// @param kin of the mother or the father by the register: an ancestor, a descendant, a sibling of one, or the spouse
record PartyFacts(@Nullable PersonId id, boolean known, boolean adult, boolean kin) {

    static PartyFacts byPaper() {
        return new PartyFacts(null, true, true, false);
    }

    static PartyFacts nobody() {
        return new PartyFacts(null, false, false, false);
    }
}
