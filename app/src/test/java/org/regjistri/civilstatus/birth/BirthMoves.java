package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.simulation.Life;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.regjistri.simulation.RegisteredActs;
import org.regjistri.simulation.Town;
import org.regjistri.territory.Place;
import org.springframework.stereotype.Component;

/// Children are born, and registered: well, badly, twice, by two officials, and under a key of another.
@Component
class BirthMoves implements Moves {
    private static final Place PRIZREN = Place.in(SettlementCode.of("20-001"));
    private static final List<String> GIVEN =
            List.of("Dea", "Era", "Dion", "Ana", "Lis", "Marko", "Jelena", "Rina", "Olt", "Ujku", "Zana", "Blin");
    private final RegisteringBirths births;
    private final Acts acts;

    BirthMoves(RegisteringBirths births, Acts acts) {
        this.births = births;
        this.acts = acts;
    }

    @Override
    public List<Move> all() {
        return List.of(
                Move.of(
                        "a birth",
                        30,
                        life -> Optional.of(register(life, child(life).order()))),
                Move.of(
                        "a birth that is declared badly",
                        8,
                        life -> Optional.of(register(life, spoiled(life).order()))),
                Move.of("a birth again", 8, this::again),
                Move.of("the same child by another official", 6, this::sameChild),
                Move.of("another child with the same key", 3, this::sameKey));
    }

    /// What was ordered and what came of it, by key.
    static final class Ledger {
        private final Map<UUID, RegisterBirth> ordered = new LinkedHashMap<>();
        private final Map<UUID, Act> registered = new LinkedHashMap<>();
    }

    private static Ledger ledger(Life life) {
        return life.remembered(Ledger.class, Ledger::new);
    }

    private Order<BirthOutcome> register(Life life, RegisterBirth order) {
        ledger(life).ordered.put(order.key(), order);
        return Order.by(
                life.registrar(), actor -> births.register(actor, order), outcome -> learn(life, order, outcome));
    }

    private static void learn(Life life, RegisterBirth order, BirthOutcome outcome) {
        switch (outcome) {
            case BirthOutcome.Registered(Act act, boolean again) -> registered(life, order, act, again);
            case BirthOutcome.Refused _,
                    BirthOutcome.NeedsReview _,
                    BirthOutcome.AlreadyRegistered _,
                    BirthOutcome.NeedsApproval _ -> {
                assertThat(ledger(life).registered).doesNotContainKey(order.key());
                assertThat(isThere(life, order.key())).as("refused and there").isFalse();
            }
            case BirthOutcome.KeyUsedOtherwise _ -> throw new AssertionError("It is the order of this key");
        }
    }

    private static void registered(Life life, RegisterBirth order, Act act, boolean again) {
        Act before = ledger(life).registered.putIfAbsent(order.key(), act);
        assertThat(act.birth().child()).isEqualTo(order.child());
        if (before == null) {
            life.remembered(RegisteredActs.class, RegisteredActs::new).add(act);
        } else {
            assertThat(again).isTrue();
            assertThat(act).isEqualTo(before);
        }
    }

    private static boolean isThere(Life life, UUID key) {
        return life.register()
                .sql("SELECT EXISTS (SELECT FROM civilstatus.act WHERE command_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private Optional<Order<?>> again(Life life) {
        List<RegisterBirth> ordered = new ArrayList<>(ledger(life).ordered.values());
        return ordered.isEmpty() ? Optional.empty() : Optional.of(register(life, life.oneOf(ordered)));
    }

    private Optional<Order<?>> sameChild(Life life) {
        List<RegisterBirth> ordered = new ArrayList<>(ledger(life).ordered.values());
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        RegisterBirth one = life.oneOf(ordered);
        return Optional.of(register(
                life,
                new RegisterBirth(
                        life.key(),
                        one.office(),
                        one.child(),
                        one.mother(),
                        one.father(),
                        one.declaration(),
                        one.evidence(),
                        one.notTheSame(),
                        null,
                        null)));
    }

    /// Refused for its key where the first is there; else it may be that this one comes first.
    private Optional<Order<?>> sameKey(Life life) {
        List<RegisterBirth> ordered = ledger(life).registered.keySet().stream()
                .map(ledger(life).ordered::get)
                .toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        RegisterBirth other = child(life).key(life.oneOf(ordered).key()).order();
        return Optional.of(Order.by(
                life.registrar(),
                actor -> births.register(actor, other),
                outcome -> assertThat(outcome).isInstanceOf(BirthOutcome.KeyUsedOtherwise.class)));
    }

    private OrderedBirth child(Life life) {
        if (life.chance(10)) {
            return at(life, OrderedBirth.foundling("G" + life.letters()).bornOn(bornOn(life)));
        }
        Town.Family family = life.oneOf(life.town().families());
        OrderedBirth birth = OrderedBirth.of(family.woman());
        if (family.married() || life.chance(70)) {
            birth.father(father(family))
                    .surname(family.man().surname())
                    .by(
                            family.married()
                                    ? life.oneOf(List.of(Declarant.MOTHER, Declarant.FATHER))
                                    : Declarant.BOTH_PARENTS);
        }
        at(life, birth).given(life.oneOf(GIVEN)).bornOn(bornOn(life));
        if (life.chance(15)) {
            birth.atHome(OrderedBirth.witness("Blerta"), OrderedBirth.witness("Gani"));
        }
        return birth;
    }

    private static LocalDate bornOn(Life life) {
        return life.today().minusDays(life.number(20));
    }

    private static ParentEntry father(Town.Family family) {
        String passport = family.passport();
        return passport == null
                ? OrderedBirth.byNumber(family.man())
                : OrderedBirth.byPaper("Agron", family.man().surname(), "ALB", passport);
    }

    private static OrderedBirth at(Life life, OrderedBirth birth) {
        return birth.key(life.key())
                .office(life.chance(20) ? "M20-01" : Town.OFFICE)
                .place(PRIZREN)
                .sex(life.chance(50) ? Sex.FEMALE : Sex.MALE);
    }

    private OrderedBirth spoiled(Life life) {
        OrderedBirth birth = child(life);
        return switch (life.number(5)) {
            case 0 -> birth.bornOn(life.today().plusDays(1));
            case 1 -> birth.bornOn(life.today().minusDays(60));
            case 2 -> birth.place(Place.in(SettlementCode.of("19-001")));
            case 3 -> birth.noPaper();
            default -> birth.father(new ParentEntry.Registered(PersonalNumber.of("7999999999")));
        };
    }

    /// What was acknowledged once is there, as it was told.
    @Override
    public void atTheEnd(Life life) {
        ledger(life)
                .registered
                .values()
                .forEach(act -> assertThat(acts.find(act.id())).contains(act));
        assertThat(life.register()
                        .sql("SELECT count(*) FROM civilstatus.act")
                        .query(Integer.class)
                        .single())
                .as("nothing that nobody was told of")
                .isEqualTo(ledger(life).registered.size());
    }
}
