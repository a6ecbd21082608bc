package org.regjistri.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;

/// A document as checking gets to see it.
public final class SomeDocument {
    public static final Instant ISSUED = Instant.parse("2026-11-23T09:00:00Z");
    public static final String TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    public static final CheckCode CODE = CheckCode.generate(new Random(17));

    private SomeDocument() {}

    public static Document inForce() {
        return of(new DocumentState.InForce(ISSUED), null);
    }

    public static Document of(DocumentState state, @Nullable LocalDate validUntil) {
        return new Document(
                new DocumentId(new UUID(0, 1)),
                new DocumentNumber("CB", OfficeCode.of("M06"), 2026, 17),
                "birth-certificate",
                1,
                Language.SQ,
                OfficeCode.of("M06"),
                new UUID(0, 2),
                new UUID(0, 3),
                "B-M06-2026-00001",
                ISSUED,
                CODE,
                TOKEN,
                "A. K.",
                new Applicant(PersonName.of("Arta", "Krasniqi"), Applicant.Capacity.SELF, null),
                new Purpose(Purpose.Kind.BANK, null),
                new Charge(100, null),
                "R-M06-2026-000003",
                new ActorRef(ActorRef.Kind.OFFICIAL, "0"),
                ISSUED,
                validUntil,
                new UUID(0, 5),
                state);
    }
}
