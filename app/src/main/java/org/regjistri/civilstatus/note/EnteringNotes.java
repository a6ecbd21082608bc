package org.regjistri.civilstatus.note;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.NoteId;
import org.regjistri.civilstatus.NoteKind;
import org.regjistri.documents.Documents;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Enters a later note with all that follows from it: facts of persons, documents that say something else, the journal.
/// The pattern of every procedure that ends in a note.
@Component
public class EnteringNotes {
    private final NoteRows rows;
    private final Persons persons;
    private final Documents documents;
    private final Journal journal;
    private final Ids ids;

    EnteringNotes(NoteRows rows, Persons persons, Documents documents, Journal journal, Ids ids) {
        this.rows = rows;
        this.persons = persons;
        this.documents = documents;
        this.journal = journal;
        this.ids = ids;
    }

    /// What a procedure decided.
    ///
    /// @param entryKind past tense. Example: `act.corrected`
    /// @param subjects of the act whom the note is about
    public record Decision(
            Act act,
            NoteKind kind,
            String entryKind,
            List<ActNote.Change> changes,
            String reason,
            ActorRef proposedBy,
            Instant proposedAt,
            ArticleId legalBasis,
            Set<PersonId> subjects) {}

    /// Keeps documents about the act and its subjects waiting, and locks the subjects, in the order in which whoever
    /// issues a document does it.
    ///
    /// @return the recorded time of what is about to be written
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant lock(Act act, Set<PersonId> subjects, Instant now) {
        documents.keepBack(act.id().value());
        subjects.stream().sorted().forEach(person -> documents.keepBack(person.value()));
        return persons.lock(subjects, now);
    }

    /// After [#lock].
    ///
    /// @param facts that the note ends and brings
    @Transactional(propagation = Propagation.MANDATORY)
    public ActNote enter(Actor actor, Decision decision, PersonChanges facts, Instant recordedAt) {
        UUID entry = ids.next();
        Act act = decision.act();
        ActNote note = new ActNote(
                new NoteId(ids.next()),
                act.id(),
                rows.of(act.id()).size() + 1,
                decision.kind(),
                decision.changes(),
                decision.reason(),
                decision.proposedBy(),
                decision.proposedAt(),
                actor.ref(),
                act.office(),
                recordedAt,
                decision.legalBasis(),
                entry);
        rows.insert(note);
        persons.write(facts, entry, recordedAt);
        journal.append(new EntryDraft(
                entry,
                decision.entryKind(),
                recordedAt,
                actor.ref(),
                act.office(),
                decision.legalBasis(),
                decision.subjects().stream().sorted().map(PersonId::value).toList(),
                Map.of(
                        NoteSection.NAME, NoteSection.write(note),
                        Persons.SECTION, persons.section(facts),
                        Documents.SECTION, overtaken(note, act, facts))));
        return note;
    }

    /// Documents about the act always say something else now; those about a person where a fact of theirs does.
    private ObjectNode overtaken(ActNote note, Act act, PersonChanges facts) {
        String name = note.reference(act.number());
        ObjectNode section = documents.overtake(act.id().value(), name, note.entry(), note.recordedAt());
        facts.added().stream()
                .map(PersonChanges.Added::person)
                .distinct()
                .sorted()
                .map(person -> documents.overtake(person.value(), name, note.entry(), note.recordedAt()))
                .forEach(more -> append(section, more));
        return section;
    }

    private static void append(ObjectNode section, ObjectNode more) {
        more.properties()
                .forEach(member -> member.getValue().forEach(((ArrayNode) section.required(member.getKey()))::add));
    }
}
