package org.regjistri.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;

/// Which kinds of documents are issued, since when and until when (CS-12).
public interface Catalogue {

    /// In the order of their codes.
    List<Listed> kinds(LocalDate on);

    Listed find(String code, LocalDate on);

    /// From that day on the kind is issued, or is not.
    ///
    /// @param decision what it rests on: number and date of the decision
    /// @throws org.regjistri.access.AccessDenied where the actor may not administer documents
    /// @throws IllegalArgumentException where the day is past or nothing would change
    void decide(Actor actor, String code, LocalDate from, boolean issued, String decision);

    /// @param issued on the day asked for
    /// @param decisions oldest first
    record Listed(DocumentKind kind, boolean issued, List<Decision> decisions) {}

    record Decision(
            LocalDate from,
            boolean issued,
            String decision,
            @Nullable String by) {}
}
