package org.regjistri.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.law.Problem;

/// Which kinds of documents are issued, since when and until when (CS-12).
public interface Catalogue {
    int DECISION_LENGTH_MAX = 200;

    /// In the order of their codes.
    List<Listed> kinds(LocalDate on);

    /// Empty where no register declares such a kind.
    Optional<Listed> find(String code, LocalDate on);

    /// From that day on the kind is issued, or is not.
    ///
    /// @param decision what it rests on: number and date of the decision, at most [#DECISION_LENGTH_MAX] characters
    /// @return why not; empty where it was decided
    /// @throws org.regjistri.access.AccessDenied where the actor may not administer documents
    List<Problem> decide(Actor actor, String code, LocalDate from, boolean issued, String decision);

    /// @param issued on the day asked for
    /// @param decisions oldest first
    record Listed(DocumentKind kind, boolean issued, List<Decision> decisions) {}

    record Decision(
            LocalDate from,
            boolean issued,
            String decision,
            @Nullable String by) {}
}
