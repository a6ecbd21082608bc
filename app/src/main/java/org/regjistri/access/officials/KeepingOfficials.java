package org.regjistri.access.officials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.Job;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.regjistri.access.officials.Appointing.Decision;
import org.regjistri.access.signin.ProviderSettings;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeepingOfficials implements Officials {
    private final Access access;
    private final OfficialRecords records;
    private final Appointing appointing;
    private final ProviderLinks links;
    private final ProviderSettings provider;
    private final AccessEntries entries;
    private final LegalTime time;
    private final Ids ids;
    private final Secrets secrets;

    KeepingOfficials(
            Access access,
            OfficialRecords records,
            Appointing appointing,
            ProviderLinks links,
            ProviderSettings provider,
            AccessEntries entries,
            LegalTime time,
            Ids ids,
            Secrets secrets) {
        this.access = access;
        this.records = records;
        this.appointing = appointing;
        this.links = links;
        this.provider = provider;
        this.entries = entries;
        this.time = time;
        this.ids = ids;
        this.secrets = secrets;
    }

    @Override
    @Transactional
    public OfficialOutcome appoint(Job by, NewOfficial official, NewCredentials credentials) {
        access.demand(by, Right.ADMINISTER_OFFICIALS);
        return appointing.appoint(Decision.of(by), ids.next(), official, credentials);
    }

    @Override
    @Transactional
    public OfficialOutcome grant(Job by, UUID official, Role role, String reason) {
        return change(
                by,
                official,
                OfficialRules.reason(reason),
                _ -> appointing.grant(Decision.of(by), official, role, reason));
    }

    @Override
    @Transactional
    public OfficialOutcome endRole(Actor by, UUID official, Role role, String reason) {
        return change(by, official, OfficialRules.reason(reason), record -> {
            Entry entry = entries.begin();
            Optional<UUID> ended = records.endGrant(official, role, reason, entry);
            if (ended.isEmpty()) {
                return refused(AccessProblem.ROLE_NOT_HELD, "role");
            }
            entries.append(by, "role.ended", entry, new Section().ended(ended.get(), reason));
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome changeCredentials(Actor by, UUID official, NewCredentials credentials) {
        return change(by, official, OfficialRules.credentials(credentials), record -> {
            Entry entry = entries.begin();
            Section section = new Section().endedCredential(records.endCredential(official, entry));
            writeCredential(official, credentials, entry, section);
            secrets.closeSessions(official);
            entries.append(by, "credentials.changed", entry, section);
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome dismiss(Actor by, UUID official, String reason) {
        return change(by, official, OfficialRules.reason(reason), record -> {
            Entry entry = entries.begin();
            records.end(official, entry);
            secrets.closeSessions(official);
            entries.append(by, "official.dismissed", entry, new Section().dismissed(official, reason));
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

    @Override
    @Transactional
    public OfficialOutcome signOut(Actor by, UUID official) {
        return change(by, official, List.of(), record -> {
            secrets.signOut(record, by.ref(), time.now());
            return new OfficialOutcome.Done(official);
        });
    }

    @Override
    @Transactional
    public OfficialOutcome unlink(Actor by, UUID official) {
        return change(by, official, List.of(), _ -> {
            Entry entry = entries.begin();
            Optional<UUID> ended = links.end(official, provider.issuer(), entry);
            if (ended.isEmpty()) {
                return refused(AccessProblem.NOT_LINKED, null);
            }
            secrets.closeSessions(official);
            entries.append(by, "provider.unlinked", entry, new Section().endedLink(ended.get()));
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

    private static OfficialOutcome refused(AccessProblem problem, @Nullable String field) {
        return new OfficialOutcome.Refused(List.of(Problem.of(problem, field)));
    }
}
