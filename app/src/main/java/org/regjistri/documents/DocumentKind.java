package org.regjistri.documents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regjistri.law.Parameter;

/// A kind of document, as the register that issues it declares it (a bean for each). Whether it is issued on a day is
/// said by the catalogue ([Catalogue]).
///
/// @param code as in addresses, templates and schemas. Example: `birth-certificate`
/// @param letters how the numbers of its documents begin. Example: `CB`
/// @param introducedOn the first day on which it is issued, unless the catalogue says otherwise
/// @param fee what it costs, in euro cents
/// @param validityMonths how long it may be relied on without asking again; null: as long as asking says so
/// @param basis the page of what its documents rest on, followed by [Document#about()]. Example: `/acts/`
public record DocumentKind(
        String code,
        String letters,
        LocalDate introducedOn,
        Parameter fee,
        @Nullable Parameter validityMonths,
        String basis) {
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");

    public DocumentKind {
        if (!CODE.matcher(code).matches() || !LETTERS.matcher(letters).matches()) {
            throw new IllegalArgumentException("No kind of document: " + code + ", " + letters);
        }
    }

    public Optional<Parameter> validity() {
        return Optional.ofNullable(validityMonths);
    }
}
