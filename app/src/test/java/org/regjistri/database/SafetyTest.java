package org.regjistri.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.testing.TestDatabase;

@Tag("postgres15")
class SafetyTest {

    @Test
    void a_durable_database_is_accepted() {
        try (var database = TestDatabase.empty()) {
            assertThatCode(() -> Safety.require(database.runtimeSource())).doesNotThrowAnyException();
        }
    }

    @Test
    void a_role_that_commits_before_the_disk_has_it_is_refused() {
        try (var database = TestDatabase.empty()) {
            String name = database.url().replaceAll(".*/", "");
            database.superuser()
                    .sql("ALTER ROLE regjistri_runtime IN DATABASE " + name + " SET synchronous_commit = off")
                    .update();
            assertThatThrownBy(() -> Safety.require(database.runtimeSource()))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void a_missing_runtime_role_is_named() {
        try (var database = TestDatabase.empty()) {
            assertThatThrownBy(() -> Migrations.run(database.ownerSource(), "nobody_here"))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("no role nobody_here");
        }
    }

    @Test
    void an_owner_who_may_not_make_the_extension_is_told_what_helps() {
        try (var database = TestDatabase.empty()) {
            String name = database.url().replaceAll(".*/", "");
            database.superuser()
                    .sql("ALTER DATABASE " + name + " OWNER TO postgres")
                    .update();
            database.superuser()
                    .sql("CREATE SCHEMA database AUTHORIZATION regjistri_owner")
                    .update();
            assertThatThrownBy(() -> Migrations.run(database.ownerSource(), "regjistri_runtime"))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("CREATE EXTENSION btree_gist");
        }
    }
}
