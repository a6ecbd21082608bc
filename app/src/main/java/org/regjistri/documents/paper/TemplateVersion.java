package org.regjistri.documents.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param digest SHA-256 over all files of the version, in hexadecimal: kept with each document
/// @param validUntil last day; null: until a newer version is in force
public record TemplateVersion(
        String kind,
        int version,
        String digest,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
