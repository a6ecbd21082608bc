package org.broken.civilstatus.birth;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Broken: a rule that asks the database.
public final class BirthRules {
    private final JdbcClient database;

    public BirthRules(JdbcClient database) {
        this.database = database;
    }

    public boolean isKnown() {
        return database.sql("SELECT true").query(Boolean.class).single();
    }
}
