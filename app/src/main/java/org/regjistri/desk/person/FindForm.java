package org.regjistri.desk.person;

import java.util.Optional;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonQuery;
import org.regjistri.web.Form;

/// Reads what was typed to find a person: a number, or a name with or without a date.
final class FindForm {
    private FindForm() {}

    sealed interface Wish {
        record ByNumber(PersonalNumber number) implements Wish {}

        record ByName(PersonQuery query) implements Wish {}

        /// @param messageKey what to do
        record Unclear(String field, String messageKey) implements Wish {}
    }

    /// The box at the top of every page sends one text: digits are a number, words a name with the surname last.
    static Form spread(Form form) {
        String text = form.value("q");
        if (text.isEmpty()) {
            return form;
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            return form.with("number", text);
        }
        int lastBlank = text.lastIndexOf(' ');
        return lastBlank < 0
                ? form.with("surname", text)
                : form.with("given", text.substring(0, lastBlank)).with("surname", text.substring(lastBlank + 1));
    }

    static Wish read(Form form) {
        if (!form.isBlank("number")) {
            return PersonalNumber.parse(form.value("number"))
                    .<Wish>map(Wish.ByNumber::new)
                    .orElse(new Wish.Unclear("number", "desk.find.number.wrong"));
        }
        if (form.isBlank("given") && form.isBlank("surname")) {
            return new Wish.Unclear("surname", "desk.find.nothing");
        }
        return byName(form);
    }

    /// A year alone, or a month of a year, is a date too.
    private static Wish byName(Form form) {
        if (form.isBlankDate("born")) {
            return new Wish.ByName(new PersonQuery(form.value("given"), form.value("surname"), null));
        }
        return born(form)
                .<Wish>map(date -> new Wish.ByName(new PersonQuery(form.value("given"), form.value("surname"), date)))
                .orElse(new Wish.Unclear("born", "desk.find.born.wrong"));
    }

    private static Optional<CivilDate> born(Form form) {
        StringBuilder text = new StringBuilder(form.value("born.year"));
        for (String part : new String[] {"born.month", "born.day"}) {
            String value = form.value(part);
            if (!value.isEmpty()) {
                text.append('-').append(value.length() == 1 ? "0" + value : value);
            }
        }
        try {
            return Optional.of(CivilDate.parse(text.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
