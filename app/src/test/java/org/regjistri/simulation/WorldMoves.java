package org.regjistri.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.persons.PersonId;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficial;
import org.springframework.stereotype.Component;

/// What no office does: time goes by and steps back, parents die. And an official loses their role.
@Component
class WorldMoves implements Moves {
    private final TestLives lives;
    private final Officials officials;

    WorldMoves(TestLives lives, Officials officials) {
        this.lives = lives;
        this.officials = officials;
    }

    @Override
    public List<Move> all() {
        return List.of(
                Move.alone("days go by", 8, life -> clock(life, Duration.ofDays(1 + life.number(9)))),
                Move.alone("months go by", 2, life -> clock(life, Duration.ofDays(200 + life.number(30)))),
                Move.alone("the clock steps back", 4, life -> clock(life, Duration.ofMinutes(-1 - life.number(300)))),
                Move.alone("a parent dies", 2, this::die),
                Move.alone("an official loses their role", 1, this::loseRole));
    }

    private static Optional<Order<?>> clock(Life life, Duration by) {
        return Optional.of(Order.ofItself(() -> life.advance(by)));
    }

    private Optional<Order<?>> die(Life life) {
        Town.Family family = life.oneOf(life.town().families());
        PersonId who = (life.chance(50) ? family.woman() : family.man()).id();
        return Optional.of(Order.ofItself(() -> {
            if (!isDead(life, who)) {
                lives.die(who, life.today());
            }
        }));
    }

    private static boolean isDead(Life life, PersonId who) {
        return life.register()
                .sql("SELECT EXISTS (SELECT FROM persons.death_fact WHERE person = :who AND ended_by IS NULL)")
                .param("who", who.value())
                .query(Boolean.class)
                .single();
    }

    static final class Dismissed {
        private final Set<TestOfficial> all = new HashSet<>();
    }

    /// One registrar at least goes on.
    private Optional<Order<?>> loseRole(Life life) {
        Set<TestOfficial> dismissed = life.remembered(Dismissed.class, Dismissed::new).all;
        TestOfficial one = life.registrar();
        if (dismissed.size() == 2 && !dismissed.contains(one)) {
            return Optional.empty();
        }
        dismissed.add(one);
        return Optional.of(Order.bySystem(
                actor -> officials.endRole(actor, one.id(), Role.REGISTRAR, "Decision 9/2026"), _ -> {}));
    }
}
