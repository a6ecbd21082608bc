package org.regjistri.access.officials;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Officials, roles and credentials (without their secrets) as the journal tells them. What an entry began and what an
/// entry ended are rows of their own, because two entries tell them.
@Component
class AccessDerivedTables implements DerivedTables {
    /// Each: the entry, the table, and the content as an array of texts, its last the moment of the entry.
    private static final String ROWS = """
            SELECT appointed_by AS entry, 'access.official' AS derived, appointed_at AS at,
                   ARRAY[id::text, user_name, display_name, office] AS content FROM access.official
            UNION ALL SELECT ended_by, 'access.official ended', ended_at, ARRAY[id::text] FROM access.official
            UNION ALL SELECT granted_by, 'access.role_grant', granted_at,
                   ARRAY[id::text, official::text, role, reason] FROM access.role_grant
            UNION ALL SELECT ended_by, 'access.role_grant ended', ended_at,
                   ARRAY[id::text, ended_reason] FROM access.role_grant
            UNION ALL SELECT entered_by, 'access.credential', valid_from,
                   ARRAY[id::text, official::text] FROM access.credential
            UNION ALL SELECT ended_by, 'access.credential ended', ended_at, ARRAY[id::text] FROM access.credential
            UNION ALL SELECT registered_by, 'access.passkey', registered_at,
                   ARRAY[id::text, official::text, name, encode(sha256(attested), 'hex')] FROM access.passkey
            UNION ALL SELECT ended_by, 'access.passkey ended', ended_at, ARRAY[id::text] FROM access.passkey
            UNION ALL SELECT linked_by, 'access.provider_link', linked_at,
                   ARRAY[id::text, official::text, issuer, subject] FROM access.provider_link
            UNION ALL SELECT ended_by, 'access.provider_link ended', ended_at, ARRAY[id::text]
                   FROM access.provider_link
            UNION ALL SELECT entry, 'access.agreement', agreed_at,
                   ARRAY[proposal::text, proposed_by, agreed_by] FROM access.agreement
            """;
    private final JdbcClient jdbc;

    AccessDerivedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return Section.NAME;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        List<DerivedRow> rows = new ArrayList<>();
        if (content == null) {
            return rows;
        }
        Instant at = head.recordedAt();
        JsonNode appointed = content.path("appointed");
        if (appointed.isObject()) {
            rows.add(row("access.official", at, texts(appointed, "id", "userName", "displayName", "office")));
        }
        for (JsonNode granted : content.path("granted")) {
            rows.add(row("access.role_grant", at, texts(granted, "id", "official", "role", "reason")));
        }
        for (JsonNode ended : content.path("ended")) {
            rows.add(row("access.role_grant ended", at, texts(ended, "id", "reason")));
        }
        if (content.path("credential").isObject()) {
            rows.add(row("access.credential", at, texts(content.path("credential"), "id", "official")));
        }
        if (content.has("endedCredential")) {
            rows.add(row("access.credential ended", at, texts(content, "endedCredential")));
        }
        if (content.path("dismissed").isObject()) {
            rows.add(row("access.official ended", at, texts(content.path("dismissed"), "official")));
        }
        rows.addAll(waysIn(at, content));
        return rows;
    }

    private static List<DerivedRow> waysIn(Instant at, JsonNode content) {
        List<DerivedRow> rows = new ArrayList<>();
        if (content.path("passkey").isObject()) {
            rows.add(row("access.passkey", at, texts(content.path("passkey"), "id", "official", "name", "attested")));
        }
        if (content.has("endedPasskey")) {
            rows.add(row("access.passkey ended", at, texts(content, "endedPasskey")));
        }
        if (content.path("linked").isObject()) {
            rows.add(row(
                    "access.provider_link", at, texts(content.path("linked"), "id", "official", "issuer", "subject")));
        }
        if (content.has("endedLink")) {
            rows.add(row("access.provider_link ended", at, texts(content, "endedLink")));
        }
        if (content.path("proposal").isObject()) {
            rows.add(row("access.agreement", at, texts(content.path("proposal"), "id", "proposedBy", "agreedBy")));
        }
        return rows;
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        Map<UUID, List<DerivedRow>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM (" + ROWS + ") AS told WHERE entry = ANY (CAST(:entries AS uuid[]))")
                .param("entries", entries.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("entry", UUID.class), entry -> new ArrayList<>())
                            .add(row(
                                    row.getString("derived"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    (String[]) row.getArray("content").getArray()));
                });
        return found;
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT DISTINCT entry FROM (" + ROWS + ") AS told WHERE entry IS NOT NULL")
                .query(row -> {
                    consumer.accept(row.getObject("entry", UUID.class));
                });
    }

    private static String[] texts(JsonNode node, String... names) {
        String[] texts = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            texts[i] = node.path(names[i]).asString();
        }
        return texts;
    }

    private static DerivedRow row(String table, Instant at, String[] texts) {
        var content = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            content.add(text);
        }
        return new DerivedRow(table, content.add(at.toString()).toString());
    }
}
