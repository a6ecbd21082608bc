package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Every value of the kernel keeps the contract of values.
class ValuesTest {

    @Nested
    class MunicipalityCodes implements ValueContract<MunicipalityCode> {
        @Override
        public List<MunicipalityCode> values() {
            return List.of(MunicipalityCode.of("01"), MunicipalityCode.of("06"), MunicipalityCode.of("38"));
        }

        @Override
        public Function<String, MunicipalityCode> reader() {
            return MunicipalityCode::of;
        }
    }

    @Nested
    class SettlementCodes implements ValueContract<SettlementCode> {
        @Override
        public List<SettlementCode> values() {
            return List.of(SettlementCode.of("06-001"), SettlementCode.of("06-031"), SettlementCode.of("11-001"));
        }

        @Override
        public Function<String, SettlementCode> reader() {
            return SettlementCode::of;
        }
    }

    @Nested
    class CountryCodes implements ValueContract<CountryCode> {
        @Override
        public List<CountryCode> values() {
            return List.of(CountryCode.of("ALB"), CountryCode.of("CHE"), CountryCode.KOSOVO);
        }

        @Override
        public Function<String, CountryCode> reader() {
            return CountryCode::of;
        }
    }

    @Nested
    class OfficeCodes implements ValueContract<OfficeCode> {
        @Override
        public List<OfficeCode> values() {
            return List.of(
                    OfficeCode.of("A-CENTRAL"),
                    OfficeCode.of("C-CHE-1"),
                    OfficeCode.of("M06"),
                    OfficeCode.of("M06-01"));
        }

        @Override
        public Function<String, OfficeCode> reader() {
            return OfficeCode::of;
        }
    }

    @Nested
    class ActorRefs implements ValueContract<ActorRef> {
        @Override
        public List<ActorRef> values() {
            return List.of(
                    new ActorRef(ActorRef.Kind.OFFICIAL, "018f"),
                    new ActorRef(ActorRef.Kind.JOB, "018f"),
                    new ActorRef(ActorRef.Kind.PUBLIC, "a:b"));
        }

        @Override
        public Function<String, ActorRef> reader() {
            return ActorRef::parse;
        }
    }

    @Nested
    class CivilDates implements ValueContract<CivilDate> {
        @Override
        public List<CivilDate> values() {
            return Stream.of(
                            "1952-12-31",
                            "1953-01-01",
                            "1953-01",
                            "1953",
                            "1953-01-02",
                            "1953-02",
                            "2024-02-29",
                            "2999")
                    .map(CivilDate::parse)
                    .toList();
        }

        @Override
        public Function<String, CivilDate> reader() {
            return CivilDate::parse;
        }
    }

    @Nested
    class Periods implements ValueContract<Period> {
        @Override
        public List<Period> values() {
            LocalDate day = LocalDate.of(2013, 2, 18);
            return List.of(
                    Period.from(day), Period.of(day, day.plusDays(1)), Period.of(day.minusYears(1), day.plusDays(1)));
        }

        @Override
        public Function<String, Period> reader() {
            return text -> {
                LocalDate from = LocalDate.parse(text.substring(0, 10));
                String until = text.substring(11);
                return until.equals("..") ? Period.from(from) : Period.of(from, LocalDate.parse(until));
            };
        }
    }

    @Nested
    class PersonNames implements ValueContract<PersonName> {
        @Override
        public List<PersonName> values() {
            return List.of(
                    PersonName.of("Arta", "Krasniqi"),
                    PersonName.of("Krasniqi", "Arta"),
                    PersonName.of("Љубица", "Ђурић"));
        }
    }

    @Nested
    class PersonalNumbers implements ValueContract<PersonalNumber> {
        @Override
        public List<PersonalNumber> values() {
            return List.of(
                    PersonalNumber.of("0123456789"), PersonalNumber.of("1234567892"), PersonalNumber.of("9000000001"));
        }
    }

    @Nested
    class Multilinguals implements ValueContract<Multilingual> {
        @Override
        public List<Multilingual> values() {
            return List.of(
                    new Multilingual("Istog", "Istok", "Исток", "Istog"),
                    new Multilingual("Istog", "Istok", "Исток", "Istok"),
                    new Multilingual("Pejë", "Peć", "Пећ", "Peja"));
        }

        @Override
        public Function<String, Multilingual> reader() {
            return text -> {
                String[] parts =
                        text.substring(text.indexOf('[') + 1, text.length() - 1).split(", ", -1);
                String[] names = Arrays.stream(parts)
                        .map(part -> part.substring(part.indexOf('=') + 1))
                        .toArray(String[]::new);
                return new Multilingual(names[0], names[1], names[2], names[3]);
            };
        }
    }

    @Test
    void no_value_of_the_kernel_stands_outside_the_contract() throws IOException, URISyntaxException {
        Set<String> kept = Arrays.stream(ValuesTest.class.getDeclaredClasses())
                .flatMap(section -> Arrays.stream(section.getGenericInterfaces()))
                .map(contract -> contract.getTypeName().replaceAll(".*<.*\\.(\\w+)>", "$1"))
                .collect(Collectors.toSet());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(records());
    }

    private static Set<String> records() throws IOException, URISyntaxException {
        Path classes = Path.of(PersonName.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("org/regjistri/kernel");
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(ValuesTest::isRecord)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isRecord(String name) {
        try {
            return Class.forName("org.regjistri.kernel." + name).isRecord();
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
