package org.regjistri.access.officials;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.access.officials.OfficialRecords.Entry;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeepingOfficials implements Officials {
    private final Access access;
    private final OfficialRecords records;
    private final Territory territory;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;
    private final Secrets secrets;

    KeepingOfficials(
            Access access,
            OfficialRecords records,
            Territory territory,
            Journal journal,
            LegalTime time,
            Ids ids,
            Secrets secrets) {
        this.access = access;
        this.records = records;
        this.territory = territory;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
        this.secrets = secrets;
    }

    @Override
    @Transactional
    public OfficialOutcome appoint(Actor by, NewOfficial official, NewCredentials credentials) {
        access.demand(by, Right.ADMINISTER_OFFICIALS);
        Office office = territory.find(official.office()).orElse(null);
        List<Problem> problems = OfficialRules.appointing(official, office, credentials);
        if (!problems.isEmpty()) {
            return new OfficialOutcome.Refused(problems);
        }
        UUID id = ids.next();
        Entry entry = entry();
        if (!records.insert(id, official, entry)) {
            return refused(AccessProblem.USER_NAME_TAKEN, "userName");
        }
        Section section = new Section().appointed(id, official);
        writeCredential(id, credentials, entry, section);
        official.roles().stream().sorted().forEach(role -> {
            UUID grant = ids.next();
            records.insertGrant(grant, id, role, official.reason(), entry);
            section.granted(grant, id, role, official.reason());
        });
        append(by, "official.appointed", entry, section);
        return new OfficialOutcome.Done(id);
    }

    @Override
    @Transactional
    public OfficialOutcome grant(Actor by, UUID official, Role role, String reason) {
        return change(by, official, OfficialRules.reason(reason), record -> {
            Office office = territory.find(record.office()).orElseThrow();
            List<Problem> problems = OfficialRules.granting(record, isOneself(by, official), role, office);
            if (!problems.isEmpty()) {
                return new OfficialOutcome.Refused(problems);
            }
            Entry entry = entry();
            UUID grant = ids.next();
            records.insertGrant(grant, official, role, reason, entry);
            append(by, "role.granted", entry, new Section().granted(grant, official, role, reason));
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome endRole(Actor by, UUID official, Role role, String reason) {
        return change(by, official, OfficialRules.reason(reason), record -> {
            Entry entry = entry();
            Optional<UUID> ended = records.endGrant(official, role, reason, entry);
            if (ended.isEmpty()) {
                return refused(AccessProblem.ROLE_NOT_HELD, "role");
            }
            append(by, "role.ended", entry, new Section().ended(ended.get(), reason));
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome changeCredentials(Actor by, UUID official, NewCredentials credentials) {
        return change(by, official, OfficialRules.credentials(credentials), record -> {
            Entry entry = entry();
            Section section = new Section().endedCredential(records.endCredential(official, entry));
            writeCredential(official, credentials, entry, section);
            records.closeSessions(official);
            append(by, "credentials.changed", entry, section);
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome dismiss(Actor by, UUID official, String reason) {
        return change(by, official, OfficialRules.reason(reason), record -> {
            Entry entry = entry();
            records.end(official, entry);
            records.closeSessions(official);
            append(by, "official.dismissed", entry, new Section().dismissed(official, reason));
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome unlock(Actor by, UUID official) {
        return change(by, official, List.of(), record -> {
            secrets.unlock(record, by.ref(), time.now());
            return new OfficialOutcome.Done(official);
        });
    }

    /// One change at a time about one official, who is in office.
    private OfficialOutcome change(
            Actor by, UUID official, List<Problem> problems, Function<OfficialRecord, OfficialOutcome> change) {
        access.demand(by, Right.ADMINISTER_OFFICIALS);
        if (!problems.isEmpty()) {
            return new OfficialOutcome.Refused(problems);
        }
        return records.lock(official)
                .filter(record -> !record.dismissed())
                .map(change)
                .orElseGet(() -> refused(AccessProblem.OFFICIAL_UNKNOWN, null));
    }

    private void writeCredential(UUID official, NewCredentials credentials, Entry entry, Section section) {
        UUID id = ids.next();
        records.insertCredential(id, official, secrets.hash(credentials), secrets.seal(official, credentials), entry);
        section.credential(id, official);
    }

    private Entry entry() {
        return new Entry(ids.next(), time.now());
    }

    private void append(Actor by, String kind, Entry entry, Section section) {
        journal.append(new EntryDraft(
                entry.id(),
                kind,
                entry.at(),
                by.ref(),
                by.office().orElseThrow(),
                AccessProblem.OFFICIAL_UNKNOWN.article(),
                List.of(),
                Map.of(Section.NAME, section.node())));
    }

    private static boolean isOneself(Actor by, UUID official) {
        return by.ref().equals(new ActorRef(ActorRef.Kind.OFFICIAL, official.toString()));
    }

    private static OfficialOutcome refused(AccessProblem problem, @Nullable String field) {
        return new OfficialOutcome.Refused(List.of(Problem.of(problem, field)));
    }
}
