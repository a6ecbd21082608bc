package org.regjistri.documents.issuing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.documents.Catalogue;
import org.regjistri.documents.DocumentKind;
import org.regjistri.documents.DocumentProblem;
import org.regjistri.documents.Documents;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The catalogue: kinds as their registers declare them, and the decisions on them.
@Service
class KindDecisions implements Catalogue {
    private static final ArticleId CIVIL_STATUS_DOCUMENTS = ArticleId.of("LAW-04-L-003:0");
    private final List<DocumentKind> kinds;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Access access;
    private final OfficialNames officials;
    private final LegalTime time;
    private final Ids ids;

    KindDecisions(
            List<DocumentKind> kinds,
            JdbcClient jdbc,
            Journal journal,
            Access access,
            OfficialNames officials,
            LegalTime time,
            Ids ids) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(DocumentKind::code)).toList();
        this.jdbc = jdbc;
        this.journal = journal;
        this.access = access;
        this.officials = officials;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public List<Listed> kinds(LocalDate on) {
        return kinds.stream().map(kind -> listed(kind, on)).toList();
    }

    @Override
    public Optional<Listed> find(String code, LocalDate on) {
        return kind(code).map(kind -> listed(kind, on));
    }

    boolean isIssued(DocumentKind kind, LocalDate on) {
        return isIssued(kind, decisions(kind.code()), on);
    }

    /// The last decision for a day that has come; of two for the same day, the one that was taken later.
    private static boolean isIssued(DocumentKind kind, List<Decision> decisions, LocalDate on) {
        return decisions.stream()
                .filter(decision -> !decision.from().isAfter(on))
                .reduce((_, later) -> later)
                .map(Decision::issued)
                .orElse(!kind.introducedOn().isAfter(on));
    }

    @Override
    @Transactional
    public List<Problem> decide(Actor actor, String code, LocalDate from, boolean issued, String decision) {
        access.demand(actor, Right.ADMINISTER_DOCUMENTS);
        List<Problem> problems = judge(kind(code).orElseThrow(), from, issued, decision);
        if (problems.isEmpty()) {
            write(actor, code, from, issued, decision);
        }
        return problems;
    }

    private List<Problem> judge(DocumentKind kind, LocalDate from, boolean issued, String decision) {
        List<Problem> problems = new ArrayList<>();
        if (decision.isBlank() || decision.length() > DECISION_LENGTH_MAX) {
            problems.add(Problem.of(DocumentProblem.DECISION, "decision", DECISION_LENGTH_MAX));
        }
        if (from.isBefore(time.today())) {
            problems.add(Problem.of(DocumentProblem.DECISION_PAST, "from"));
        } else if (isIssued(kind, from) == issued) {
            problems.add(Problem.of(DocumentProblem.DECISION_CHANGES_NOTHING, "issued"));
        }
        return problems;
    }

    private void write(Actor actor, String code, LocalDate from, boolean issued, String decision) {
        Instant now = time.now();
        UUID entry = ids.next();
        insert(code, from, issued, decision, actor.ref(), now, entry);
        ObjectNode section = Section.empty();
        section.set(Section.DECISION, Section.decision(code, from.toString(), issued, decision));
        journal.append(new EntryDraft(
                entry,
                "document.kind-decided",
                now,
                actor.ref(),
                actor.office().orElseThrow(),
                CIVIL_STATUS_DOCUMENTS,
                List.of(),
                Map.of(Documents.SECTION, section)));
    }

    private Listed listed(DocumentKind kind, LocalDate on) {
        List<Decision> decisions = decisions(kind.code());
        return new Listed(kind, isIssued(kind, decisions, on), decisions);
    }

    private Optional<DocumentKind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private List<Decision> decisions(String code) {
        return jdbc.sql("""
                        SELECT from_day, issued, decision, decided_by FROM documents.kind_decision
                         WHERE kind = :kind ORDER BY from_day, recorded_at
                        """)
                .param("kind", code)
                .query((row, _) -> new Decision(
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("issued"),
                        row.getString("decision"),
                        officials
                                .nameOf(ActorRef.parse(row.getString("decided_by")))
                                .orElse(null)))
                .list();
    }

    private void insert(
            String code, LocalDate from, boolean issued, String decision, ActorRef by, Instant at, UUID entry) {
        jdbc.sql("""
                        INSERT INTO documents.kind_decision
                            (entry, kind, from_day, issued, decision, decided_by, recorded_at)
                        VALUES (:entry, :kind, :from, :issued, :decision, :by, :at)
                        """)
                .param("entry", entry)
                .param("kind", code)
                .param("from", from)
                .param("issued", issued)
                .param("decision", decision)
                .param("by", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
