package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.CorrectionProblem;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.territory.Place;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.springframework.stereotype.Component;

/// Reads the form of a correction once, and finds everything that cannot be read.
@Component
class CorrectionReading {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private final Territory territory;

    CorrectionReading(Territory territory) {
        this.territory = territory;
    }

    /// @param values null where there are problems
    record Result(@Nullable SlipValues values, List<Problem> problems) {}

    /// @param current says how many papers there are, in which country the place is, and whether the hour is known
    Result read(Form form, SlipValues current) {
        List<Problem> problems = new ArrayList<>();
        Reader reader = new Reader(form, problems);
        boolean given = reader.wantName(SlipFields.GIVEN, CorrectionProblem.GIVEN);
        boolean surname = reader.wantName(SlipFields.SURNAME, CorrectionProblem.SURNAME);
        Optional<Sex> sex = reader.want(sex(form.value(SlipFields.SEX)), CorrectionProblem.SEX, SlipFields.SEX);
        Optional<LocalDate> bornOn =
                reader.want(form.date(SlipFields.BORN_ON), CorrectionProblem.BORN_ON, SlipFields.BORN_ON);
        Optional<LocalTime> bornAt = bornAt(reader, current);
        Optional<Place> place = reader.want(place(form, current), CorrectionProblem.PLACE, placeField(current.place()));
        List<SlipValues.Paper> papers = reader.papers(current.papers().size());
        if (!problems.isEmpty() || !given || !surname) {
            return new Result(null, problems);
        }
        return new Result(
                new SlipValues(
                        PersonName.of(form.value(SlipFields.GIVEN), form.value(SlipFields.SURNAME)),
                        sex.orElseThrow(),
                        bornOn.orElseThrow(),
                        bornAt.orElse(null),
                        place.orElseThrow(),
                        papers),
                problems);
    }

    /// `place` is chosen, `locality` is written.
    static String placeField(Place place) {
        return place.settlement() == null ? "locality" : SlipFields.PLACE;
    }

    private static Optional<LocalTime> bornAt(Reader reader, SlipValues current) {
        String typed = reader.form.value(SlipFields.BORN_AT);
        return current.bornAt() == null && typed.isEmpty()
                ? Optional.empty()
                : reader.want(hour(typed), CorrectionProblem.BORN_AT, SlipFields.BORN_AT);
    }

    /// A place of Kosovo stays one, and a place abroad stays in its country: anything else is no slip.
    private Optional<Place> place(Form form, SlipValues current) {
        CountryCode country = current.place().country();
        String locality = form.value("locality");
        if (current.place().settlement() == null) {
            return isText(locality) ? Optional.of(Place.abroad(country, locality)) : Optional.empty();
        }
        try {
            SettlementCode code = SettlementCode.of(form.value(SlipFields.PLACE));
            return territory.find(code).map(_ -> Place.in(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Sex> sex(String text) {
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.name().equals(text))
                .findFirst();
    }

    private static Optional<LocalTime> hour(String text) {
        try {
            return Optional.of(LocalTime.parse(text.replace('.', ':'), HOUR));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= Evidence.TEXT_LENGTH_MAX
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static final class Reader {
        private final Form form;
        private final List<Problem> problems;

        private Reader(Form form, List<Problem> problems) {
            this.form = form;
            this.problems = problems;
        }

        private boolean wantName(String field, CorrectionProblem problem) {
            return want(Optional.of(form.value(field)).filter(PersonName::isPart), problem, field)
                    .isPresent();
        }

        private <T> Optional<T> want(Optional<T> value, CorrectionProblem problem, String field) {
            if (value.isEmpty()) {
                problems.add(Problem.of(problem, field));
            }
            return value;
        }

        private List<SlipValues.Paper> papers(int count) {
            List<SlipValues.Paper> papers = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                Optional<String> number = wantText(SlipFields.paper(i, "number"), CorrectionProblem.PAPER_NUMBER);
                Optional<String> issuer = wantText(SlipFields.paper(i, "issuer"), CorrectionProblem.PAPER_ISSUER);
                String field = SlipFields.paper(i, "issuedOn");
                Optional<LocalDate> issuedOn = want(form.date(field), CorrectionProblem.PAPER_ISSUED_ON, field);
                if (number.isPresent() && issuer.isPresent() && issuedOn.isPresent()) {
                    papers.add(new SlipValues.Paper(number.get(), issuer.get(), issuedOn.get()));
                }
            }
            return papers;
        }

        private Optional<String> wantText(String field, CorrectionProblem problem) {
            return want(Optional.of(form.value(field)).filter(CorrectionReading::isText), problem, field);
        }
    }
}
