package org.regjistri.kernel;

import java.util.Optional;

/// How personal numbers are checked and completed. Versioned, so that the official algorithm can take
/// the place of ours when it is known.
public interface PersonalNumberScheme {

    enum Verdict {
        /// The last digit is what the scheme demands of its own numbers.
        VALID,
        /// The scheme would never have issued it, but an imported number may look so (Article 11: form
        /// and register decide).
        NOT_ISSUED_HERE,
        /// Outside what the scheme checks (numbers that begin with 9).
        UNCHECKED,
        /// The last digit is wrong: probably a slip of the pen.
        INVALID
    }

    /// Kept with every number that the scheme completed.
    int version();

    Verdict verdict(PersonalNumber number);

    /// The number whose first nine digits are `payload`; empty where the scheme issues none with it.
    ///
    /// @param payload 100,000,000 to 899,999,999
    Optional<PersonalNumber> complete(int payload);
}
