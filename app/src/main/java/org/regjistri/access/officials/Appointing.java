package org.regjistri.access.officials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Role;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// What gives somebody more than they had: an office, a role, a way in. Judged here, and written with its entry;
/// always inside the transaction of who decided it.
@Component
class Appointing {
    private final OfficialRecords records;
    private final ProviderLinks links;
    private final Territory territory;
    private final AccessEntries entries;
    private final Secrets secrets;
    private final Ids ids;

    Appointing(
            OfficialRecords records,
            ProviderLinks links,
            Territory territory,
            AccessEntries entries,
            Secrets secrets,
            Ids ids) {
        this.records = records;
        this.links = links;
        this.territory = territory;
        this.entries = entries;
        this.secrets = secrets;
        this.ids = ids;
    }

    /// Who decided, and what else the entry is to say.
    record Decision(Actor by, BiConsumer<Entry, Section> also) {
        static Decision of(Actor by) {
            return new Decision(by, (_, _) -> {});
        }
    }

    List<Problem> judge(Actor by, Wish wish) {
        return switch (wish) {
            case Wish.Appoint appoint -> judge(appoint.who(), null);
            case Wish.Grant grant -> judge(by, grant);
            case Wish.Link link -> judge(link);
        };
    }

    private List<Problem> judge(NewOfficial who, @Nullable NewCredentials credentials) {
        Office office = territory.find(who.office()).orElse(null);
        List<Problem> problems = new ArrayList<>(OfficialRules.appointing(who, office, credentials));
        if (problems.isEmpty() && records.isTaken(who.userName())) {
            problems.add(Problem.of(AccessProblem.USER_NAME_TAKEN, "userName"));
        }
        return problems;
    }

    private List<Problem> judge(Actor by, Wish.Grant grant) {
        Optional<OfficialRecord> record = inOffice(grant.official());
        if (record.isEmpty()) {
            return List.of(Problem.of(AccessProblem.OFFICIAL_UNKNOWN, null));
        }
        Office office = territory.find(record.get().office()).orElseThrow();
        boolean isOneself = by.ref()
                .equals(new ActorRef(ActorRef.Kind.OFFICIAL, grant.official().toString()));
        return OfficialRules.granting(record.get(), isOneself, grant.role(), office);
    }

    private List<Problem> judge(Wish.Link link) {
        if (inOffice(link.official()).isEmpty()) {
            return List.of(Problem.of(AccessProblem.OFFICIAL_UNKNOWN, null));
        }
        if (link.issuer().isBlank()) {
            return List.of(Problem.of(AccessProblem.NO_PROVIDER, null));
        }
        if (!OfficialRules.isSubject(link.subject())) {
            return List.of(Problem.of(AccessProblem.SUBJECT_FORM, "subject"));
        }
        boolean isTaken = links.find(link.issuer(), link.subject()).isPresent()
                || links.subjectOf(link.official(), link.issuer()).isPresent();
        return isTaken ? List.of(Problem.of(AccessProblem.LINKED_ALREADY, "subject")) : List.of();
    }

    private Optional<OfficialRecord> inOffice(UUID official) {
        return records.find(official).filter(record -> !record.dismissed());
    }

    OfficialOutcome appoint(Decision decision, UUID id, NewOfficial who, NewCredentials credentials) {
        List<Problem> problems = judge(who, credentials);
        if (!problems.isEmpty()) {
            return new OfficialOutcome.Refused(problems);
        }
        Entry entry = entries.begin();
        if (!records.insert(id, who, entry)) {
            return new OfficialOutcome.Refused(List.of(Problem.of(AccessProblem.USER_NAME_TAKEN, "userName")));
        }
        Section section = new Section().appointed(id, who);
        UUID credential = ids.next();
        records.insertCredential(credential, id, secrets.hash(credentials), secrets.seal(id, credentials), entry);
        section.credential(credential, id);
        who.roles().stream().sorted().forEach(role -> {
            UUID grant = ids.next();
            records.insertGrant(grant, id, role, who.reason(), entry);
            section.granted(grant, id, role, who.reason());
        });
        return done(decision, "official.appointed", id, entry, section);
    }

    OfficialOutcome grant(Decision decision, UUID official, Role role, String reason) {
        var _ = records.lock(official);
        List<Problem> problems = judge(decision.by(), new Wish.Grant(official, role));
        if (!problems.isEmpty()) {
            return new OfficialOutcome.Refused(problems);
        }
        Entry entry = entries.begin();
        UUID grant = ids.next();
        records.insertGrant(grant, official, role, reason, entry);
        return done(decision, "role.granted", official, entry, new Section().granted(grant, official, role, reason));
    }

    OfficialOutcome link(Decision decision, Wish.Link link) {
        var _ = records.lock(link.official());
        List<Problem> problems = judge(link);
        if (!problems.isEmpty()) {
            return new OfficialOutcome.Refused(problems);
        }
        Entry entry = entries.begin();
        UUID id = ids.next();
        links.insert(id, link, entry);
        return done(
                decision,
                "provider.linked",
                link.official(),
                entry,
                new Section().linked(id, link.official(), link.issuer(), link.subject()));
    }

    private OfficialOutcome done(Decision decision, String kind, UUID official, Entry entry, Section section) {
        decision.also().accept(entry, section);
        entries.append(decision.by(), kind, entry, section);
        return new OfficialOutcome.Done(official);
    }
}
