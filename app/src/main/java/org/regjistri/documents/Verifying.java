package org.regjistri.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What anybody may learn of a document, without signing in. Callers limit how often somebody asks.
public interface Verifying {

    /// By the random part of the address in the QR code. Empty where no document has it.
    Optional<Checked> byToken(String token);

    /// By the check code as somebody typed it: case, blanks and hyphens do not matter, and `O` is read as `0`, `I` and
    /// `L` as `1`. Empty where no document has it.
    Optional<Checked> byCode(String typed);

    /// By the file itself. It may hold anything: what cannot be read within bounds is not ours.
    ///
    /// @throws CheckingBusy where too many files are being looked at now
    FileVerdict ofFile(byte[] file);

    /// No more than this of a document whose paper is not at hand.
    ///
    /// @param kind the code of its kind
    /// @param validUntil the last day on which it may be relied on without asking, as printed; null: none
    /// @param expired true where that day is past
    record Checked(
            String kind,
            String number,
            String initials,
            Instant issuedAt,
            @Nullable LocalDate validUntil,
            DocumentState state,
            boolean expired) {}

    /// What a file turns out to be.
    sealed interface FileVerdict {

        /// Byte for byte what was issued. The state may still say that it ended.
        ///
        /// @param record what the file says, as the record attached to it (JSON)
        record Intact(Checked checked, String record) implements FileVerdict {}

        /// Begins with what was issued, byte for byte; something was added behind it.
        record AddedTo(Checked checked) implements FileVerdict {}

        /// Carries our seal or our numbers, and is not what was issued.
        ///
        /// @param number of the document that it claims to be; null where unreadable, or no document's
        record Changed(@Nullable String number) implements FileVerdict {}

        /// Sealed with a key of the agency, but the register does not know it: an office has to look.
        record Unknown() implements FileVerdict {}

        /// No PDF, or without a seal of the agency.
        record NotOurs() implements FileVerdict {}
    }
}
