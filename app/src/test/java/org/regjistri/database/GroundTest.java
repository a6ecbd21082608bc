package org.regjistri.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterTest
@Tag("postgres15")
class GroundTest {
    private final JdbcClient runtime;
    private final TestDatabase database;
    private final MutableClock clock;

    @Autowired
    GroundTest(JdbcClient runtime, TestDatabase database, MutableClock clock) {
        this.runtime = runtime;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void the_application_works_as_the_runtime_role_on_the_database_of_the_test() {
        String role = runtime.sql("SELECT current_user").query(String.class).single();
        String here =
                runtime.sql("SELECT current_database()").query(String.class).single();
        assertThat(role).isEqualTo("regjistri_runtime");
        assertThat(database.url()).endsWith("/" + here);
        assertThat(clock.instant()).isEqualTo(MutableClock.START);
    }

    @Test
    void the_tests_run_on_the_version_that_was_asked_for() {
        int version = runtime.sql("SELECT current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
        assertThat(version).isEqualTo(Integer.getInteger("regjistri.test.postgres", 18));
    }

    @Test
    void nothing_waits_for_ever() {
        int limits = runtime.sql("""
                        SELECT count(*) FILTER (WHERE setting <> '0') - count(*) FROM pg_settings
                        WHERE name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout',
                                       'idle_in_transaction_session_timeout')
                        """).query(Integer.class).single();
        assertThat(limits).isZero();
    }

    @Test
    void what_was_committed_survives_a_crash() {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            String value = database.owner()
                    .sql("SELECT current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            assertThat(value).as(setting).isEqualTo("on");
        }
    }
}
