package org.regjistri.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.Regjistri;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.regjistri");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("rules are pure", HouseRules::rulesArePure, "BirthRules"),
                rule("rules ask no other room", HouseRules::rulesArePure, "AskingRules"),
                rule("time comes through the port", HouseRules::timeComesThroughThePort, "HiddenClock"),
                rule("controllers stand inside", HouseRules::controllersStandInside, "DoorController"),
                rule("no field injection", HouseRules::nothingIsInjectedIntoFields, "InjectedField"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(Function<HouseRules, ArchRule> rule, String offender) {
        rule.apply(new HouseRules("org.regjistri")).check(HOUSE);
        assertThat(offender).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_bites(Function<HouseRules, ArchRule> rule, String offender) {
        ArchRule biting = rule.apply(new HouseRules("org.broken"));
        assertThatThrownBy(() -> biting.check(BROKEN)).hasMessageContaining(offender);
    }

    @Test
    void every_way_to_ask_the_machine_is_seen() {
        var report = new HouseRules("org.broken").timeComesThroughThePort().evaluate(BROKEN);
        assertThat(report.getFailureReport().getDetails()).hasSize(5);
    }

    @Test
    void no_room_reaches_into_another() {
        // The kernel is a library, and templates are made from the pages of all rooms.
        DescribedPredicate<JavaClass> noRooms = JavaClass.Predicates.resideInAnyPackage(
                "org.regjistri.kernel..",
                "org.regjistri.templates..",
                "org.regjistri.synth..",
                "org.regjistri.linkage..");
        ApplicationModules rooms = ApplicationModules.of(Regjistri.class, noRooms);
        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .contains("database", "law", "journal", "access", "persons", "civilstatus", "operations");
        assertThatCode(rooms::verify).doesNotThrowAnyException();
    }

    @Test
    void reaching_into_another_room_is_refused() {
        ApplicationModules rooms = ApplicationModules.of("org.broken", _ -> true);
        assertThatThrownBy(rooms::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("org.broken.alpha.inner.Hidden");
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule, String offender) {
        return Arguments.of(Named.of(name, rule), offender);
    }
}
