package org.regjistri.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The rules that hold for every room below a root package, so that broken classes below another root can prove them.
record HouseRules(String root) {
    private static final Set<Class<?>> TELLERS_OF_TIME = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class);

    ArchRule rulesArePure() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should(new OnlyPureNeighbours())
                .because(
                        "a rule is a function of command, facts, parameters and day: no framework, no clock, no database")
                .allowEmptyShould(true);
    }

    ArchRule timeComesThroughThePort() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".operations.Ports")
                .should()
                .callMethodWhere(asksTheMachine())
                .orShould()
                .callConstructorWhere(target(owner(
                        DescribedPredicate.describe("Date", (JavaClass type) -> type.isEquivalentTo(Date.class)))))
                .because("time, zone and language come in through ports, so that a simulation can drive the same code");
    }

    ArchRule controllersStandInside() {
        return classes()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should(DescribedCondition.of("stand in a sub-package of their room", this::isInside))
                .because("the front door of a room is for other rooms, not for the web")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsInjectedIntoFields() {
        return fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor");
    }

    private boolean isInside(JavaClass type) {
        return pathInRoot(type.getPackageName()).contains(".");
    }

    private String pathInRoot(String packageName) {
        return packageName.startsWith(root + ".") ? packageName.substring(root.length() + 1) : "";
    }

    private String room(String packageName) {
        String path = pathInRoot(packageName);
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe("asks the machine for time, zone or language", call -> {
            String name = call.getTarget().getName();
            JavaClass asked = call.getTargetOwner();
            boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
            return switch (name) {
                case "now" -> bare && TELLERS_OF_TIME.stream().anyMatch(asked::isEquivalentTo);
                case "systemDefault" -> asked.isEquivalentTo(ZoneId.class);
                case "currentTimeMillis" -> asked.isEquivalentTo(System.class);
                case "getDefault" -> asked.isEquivalentTo(Locale.class);
                default -> name.startsWith("system") && asked.isEquivalentTo(Clock.class);
            };
        });
    }

    /// Java, the kernel, the front door of `law`, the front door of the own room, what stands in the own package, and
    /// of other rooms' front doors the values only: records and enums.
    private final class OnlyPureNeighbours extends ArchCondition<JavaClass> {
        OnlyPureNeighbours() {
            super("know only java, the kernel, law, their own front door and values of others");
        }

        @Override
        public void check(JavaClass rules, ConditionEvents events) {
            rules.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !mayKnow(rules, dependency.getTargetClass()))
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(rules, dependency.getDescription())));
        }

        // A fact that was gathered before the rule is asked; a service, which is an interface, is none.
        private boolean isValueAtADoor(JavaClass known) {
            String path = pathInRoot(known.getPackageName());
            return !path.isEmpty() && !path.contains(".") && (known.isRecord() || known.isEnum());
        }

        private boolean mayKnow(JavaClass rules, JavaClass known) {
            String there = known.getBaseComponentType().getPackageName();
            String here = rules.getPackageName();
            return known.getBaseComponentType().isPrimitive()
                    || there.startsWith("java.")
                    || there.equals("org.jspecify.annotations")
                    || there.equals("org.regjistri.kernel")
                    || there.equals(root + ".law")
                    || there.equals(root + "." + room(here))
                    || isValueAtADoor(known.getBaseComponentType())
                    || there.equals(here);
        }
    }

    /// A condition from a predicate, with words.
    private static final class DescribedCondition extends ArchCondition<JavaClass> {
        private final java.util.function.Predicate<JavaClass> holds;

        private DescribedCondition(String words, java.util.function.Predicate<JavaClass> holds) {
            super(words);
            this.holds = holds;
        }

        static DescribedCondition of(String words, java.util.function.Predicate<JavaClass> holds) {
            return new DescribedCondition(words, holds);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!holds.test(type)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " doesn't " + getDescription()));
            }
        }
    }
}
