package org.regjistri.persons.facts;

import org.regjistri.database.DatabaseProblem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps a program away that is too old for the keys. Keys of the next version of the fold are left
/// alone: who makes them makes ours too. Where there are newer ones, ours are on their way out: who
/// searched by them would find nobody, and would register a child a second time.
@Component
class NewerKeys implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final Folds folds;

    NewerKeys(JdbcClient jdbc, Folds folds) {
        this.jdbc = jdbc;
        this.folds = folds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean tooNew = jdbc.sql("SELECT EXISTS (SELECT FROM persons.name_key WHERE fold_version > :newest)")
                .param("newest", folds.newestBesideOurs())
                .query(Boolean.class)
                .single();
        if (tooNew) {
            throw problem();
        }
    }

    /// What whoever searches says who meets them later.
    static DatabaseProblem problem() {
        return new DatabaseProblem("The names in this register are keyed by a newer Regjistri, two changes of spelling"
                + " rules ahead of this one, which would not find them: run the newer one.");
    }
}
