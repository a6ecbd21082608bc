package org.regjistri.documents;

import org.jspecify.annotations.Nullable;

/// What is paid for a document.
///
/// @param cents in euro cents; 0 with an exemption or where the kind is free
/// @param exemption why nothing is paid; null where the fee is paid
/// @param exemptionPaper the paper that shows it, as the official wrote it down; null where the fee is paid
public record Charge(
        int cents, @Nullable Exemption exemption, @Nullable String exemptionPaper) {

    public Charge {
        if (cents < 0 || (exemption != null && cents != 0)) {
            throw new IllegalArgumentException("Exempt and paid at once: " + cents);
        }
    }

    public Charge(int cents, @Nullable Exemption exemption) {
        this(cents, exemption, null);
    }

    public enum Exemption {
        /// Recipients of social assistance.
        SOCIAL_ASSISTANCE,
        /// Families of martyrs, invalids of war, veterans.
        WAR_CATEGORY,
        PERSON_WITH_DISABILITY,
        /// Asked for by a public authority for its own procedure.
        PUBLIC_AUTHORITY,
        /// Made again because of a fault of the office.
        FAULT_OF_OFFICE
    }
}
