package org.regjistri.portal.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.SomeDocument;
import org.regjistri.documents.Verifying;

/// One document, whose state and file a test chooses.
final class VerifyingByHand implements Verifying {
    static final Instant ENDED = Instant.parse("2027-01-05T10:30:00Z");
    private Checked checked = checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false);
    private FileVerdict file = new FileVerdict.NotOurs();
    private int asked;

    static Checked checked(DocumentState state, @Nullable LocalDate validUntil, boolean expired) {
        return new Checked(
                "birth-certificate", "CB-M06-2026-000017", "A. K.", SomeDocument.ISSUED, validUntil, state, expired);
    }

    /// As new.
    void begin() {
        checked = checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false);
        file = new FileVerdict.NotOurs();
        asked = 0;
    }

    void isNow(Checked other) {
        checked = other;
    }

    void fileIs(FileVerdict verdict) {
        file = verdict;
    }

    int asked() {
        return asked;
    }

    @Override
    public Optional<Checked> byToken(String token) {
        asked++;
        return token.equals(SomeDocument.TOKEN) ? Optional.of(checked) : Optional.empty();
    }

    @Override
    public Optional<Checked> byCode(String typed) {
        asked++;
        return CheckCode.read(typed).filter(SomeDocument.CODE::equals).map(_ -> checked);
    }

    @Override
    public FileVerdict ofFile(byte[] content) {
        asked++;
        return file;
    }
}
