package org.regjistri.access.officials;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who an official is at an identity provider. Nobody becomes an official by signing in there.
@Repository
public class ProviderLinks {
    private final JdbcClient jdbc;

    ProviderLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty where nobody here is linked to that subject.
    public Optional<UUID> find(String issuer, String subject) {
        return jdbc.sql("""
                        SELECT official FROM access.provider_link
                        WHERE issuer = :issuer AND subject = :subject AND ended_by IS NULL
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /// The subject that the official has there; empty where none.
    Optional<String> subjectOf(UUID official, String issuer) {
        return jdbc.sql("""
                        SELECT subject FROM access.provider_link
                        WHERE official = :official AND issuer = :issuer AND ended_by IS NULL
                        """)
                .param("official", official)
                .param("issuer", issuer)
                .query(String.class)
                .optional();
    }

    /// @throws DuplicateKeyException where the official has a subject there already, or the subject an official
    void insert(UUID id, Wish.Link link, Entry entry) {
        jdbc.sql("""
                        INSERT INTO access.provider_link (id, official, issuer, subject, linked_at, linked_by)
                        VALUES (:id, :official, :issuer, :subject, :at, :entry)
                        """)
                .param("id", id)
                .param("official", link.official())
                .param("issuer", link.issuer())
                .param("subject", link.subject())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .update();
    }

    /// The link that was ended; empty where there was none.
    Optional<UUID> end(UUID official, String issuer, Entry entry) {
        return jdbc.sql("""
                        UPDATE access.provider_link SET ended_at = :at, ended_by = :entry
                        WHERE official = :official AND issuer = :issuer AND ended_by IS NULL RETURNING id
                        """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .param("official", official)
                .param("issuer", issuer)
                .query(UUID.class)
                .optional();
    }
}
