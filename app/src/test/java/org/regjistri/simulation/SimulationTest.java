package org.regjistri.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.regjistri.journal.Verification;
import org.regjistri.journal.sequencer.SequencerMoves;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;

/// R16: lives played from a seed, with faults between application and database. A life that does not hold names its
/// seed; `-Dsimulation.seed=` plays that one, `-Dsimulation.seeds=` that many.
@RegisterTest(alone = true, atRest = true)
@Import(SimulationTest.Seams.class)
@TestPropertySource(
        properties = {
            "logging.level.org.springframework.transaction=OFF",
            "logging.level.org.springframework.jdbc.support=OFF"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
    private static final int STEPS = 50;
    private static final int SEEDS =
            Integer.getInteger("simulation.seeds", Boolean.getBoolean("regjistri.long") ? 20_000 : 200);
    private static final int STATEMENTS_OF_A_BIRTH = 20;

    @Autowired
    private List<Moves> rooms;

    @Autowired
    private FaultySource seam;

    @Autowired
    private Chance ids;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TestLives lives;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private Verification verification;

    @Autowired
    private SequencerMoves sequencer;

    private Connection superuser;
    private Slate slate;
    private Town town;
    private final Map<String, Integer> seen = new TreeMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Seams {

        @Bean
        static BeanPostProcessor faultySource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real ? new FaultySource(real) : bean;
                }
            };
        }

        @Bean
        @Primary
        Chance chance() {
            return new Chance();
        }
    }

    /// Where ids and codes come from, so that they are the same again.
    static final class Chance implements RandomGenerator {
        private Random random = new Random(0);

        @Override
        public synchronized long nextLong() {
            return random.nextLong();
        }

        synchronized void begin(long seed) {
            random = new Random(seed);
        }
    }

    @BeforeAll
    void found() throws SQLException {
        ids.begin(0);
        town = Town.found(officials, lives);
        superuser = database.superuserSource().getConnection();
        slate = new Slate(superuser);
    }

    @AfterAll
    void leave() throws SQLException {
        superuser.close();
    }

    private List<String> play(long seed) throws SQLException {
        slate.wipe();
        ids.begin(seed);
        clock.set(MutableClock.START);
        return new Simulation(stage(), seed).play(STEPS);
    }

    private Simulation.Stage stage() {
        return new Simulation.Stage(
                clock,
                town,
                JdbcClient.create(new SingleConnectionDataSource(superuser, true)),
                rooms,
                seam,
                officials.system(),
                this::verify,
                seen);
    }

    private void verify() {
        sequencer.sequence();
        Verification.Report report = verification.verify(Verification.Against.nothing());
        assertThat(report.findings()).isEmpty();
        assertThat(report.waiting()).isZero();
    }

    @Test
    void every_life_holds() throws SQLException {
        Long one = Long.getLong("simulation.seed");
        if (one != null) {
            play(one).forEach(System.out::println);
            return;
        }
        for (long seed = 1; seed <= SEEDS; seed++) {
            play(seed);
        }

        assertThat(rooms.stream().flatMap(room -> room.all().stream()).map(Move::name))
                .as("everything that can happen happened: " + seen)
                .isNotEmpty()
                .allMatch(seen::containsKey);
        assertThat(seen).containsKeys("meanwhile", "has to wait");
        for (Fault.Kind kind : Fault.Kind.values()) {
            assertThat(seen).containsKey(kind.name());
        }
        assertThat(IntStream.rangeClosed(1, STATEMENTS_OF_A_BIRTH)
                        .mapToObj(at -> Fault.Kind.CUT_AFTER_STATEMENT + " " + at))
                .as("cut everywhere")
                .allMatch(seen::containsKey);
    }

    @Test
    void the_same_seed_plays_the_same_life() throws SQLException {
        List<String> first = play(4711);
        List<String> again = play(4711);

        assertThat(again).isEqualTo(first).hasSizeGreaterThan(STEPS);
        assertThat(play(4712)).isNotEqualTo(first);
    }

    /// What the checks are worth: a register that forgets one act is found out, by the seed.
    @Test
    void a_life_in_which_an_act_is_lost_does_not_hold() {
        Moves thief = () -> List.of(Move.alone(
                "an act is lost",
                40,
                life -> Optional.of(Order.ofItself(() -> {
                    life.register()
                            .sql("SET session_replication_role = replica")
                            .update();
                    life.register()
                            .sql(
                                    "DELETE FROM civilstatus.act WHERE id = (SELECT min(id::text)::uuid FROM civilstatus.act)")
                            .update();
                    life.register().sql("SET session_replication_role = origin").update();
                }))));
        rooms = Stream.concat(rooms.stream(), Stream.of(thief)).toList();

        assertThatThrownBy(() -> play(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dsimulation.seed=1")
                .hasMessageContaining("an act is lost");
    }
}
