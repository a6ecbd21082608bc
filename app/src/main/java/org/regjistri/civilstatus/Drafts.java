package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.kernel.OfficeCode;

/// Declarations on their way to an act: kept at every step, so that a lost line loses nothing and sends nothing twice.
/// Every method asks the gate; a draft of another office is as if it were not there: [#find] finds none, and whoever
/// changes it nevertheless is denied. What changes a draft that is not there throws NoSuchElementException.
public interface Drafts {

    /// Asked again with the same id, it gives the same draft.
    Draft begin(Actor actor, DraftId id, ActKind kind, OfficeCode office);

    /// Empty where there is none, also where the text is no id, and where it is another office's.
    Optional<Draft> find(Actor actor, String id);

    /// What was done with it, oldest first.
    List<Draft.Step> story(DraftId id);

    /// Only by its holder. The same content again is no change.
    ///
    /// @param version that the official saw
    DraftOutcome save(Actor actor, DraftId id, long version, Content content);

    /// By a colleague of the same office. By whoever holds it already, it is no change.
    DraftOutcome take(Actor actor, DraftId id, long version);

    /// @param official of the same office, who may work on drafts
    DraftOutcome handOver(Actor actor, DraftId id, long version, UUID official);

    /// @param digest of the order that is put forward
    /// @param warnings codes of what is overruled
    DraftOutcome sendToReview(
            Actor actor, DraftId id, long version, String digest, List<String> warnings, String reason);

    /// By somebody else than who asked.
    DraftOutcome approve(Actor actor, DraftId id, long version, String words);

    DraftOutcome sendBack(Actor actor, DraftId id, long version, String words);

    /// The office's decision not to register: an entry in the journal, and a notice to print.
    DraftOutcome refuse(Actor actor, DraftId id, long version, String reason);

    DraftOutcome withdraw(Actor actor, DraftId id, long version, String reason);

    /// In the transaction of the act. Nothing happens where there is no such draft: programs register without one.
    ///
    /// @throws IllegalStateException where the draft has ended, or is in review: no act comes of it
    void registered(Actor actor, DraftId id, ActId act);

    /// The review that agreed, as long as it stands. In the transaction of the act.
    Optional<Draft.Review> approval(DraftId id);

    /// Not ended, of an office and its satellite offices; those that are due first stand first.
    ///
    /// @param limit at most 500
    List<Draft> open(Actor actor, OfficeCode book, int limit);

    /// What is kept of it.
    ///
    /// @param fields as typed
    /// @param title how it is called in lists
    /// @param due the last day of the legal term; null while unknown
    record Content(
            Map<String, List<String>> fields,
            String title,
            @Nullable LocalDate due) {}
}
