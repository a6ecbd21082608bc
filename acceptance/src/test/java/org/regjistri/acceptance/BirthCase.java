package org.regjistri.acceptance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is declared at the counter in one case of parents, step by step.
record BirthCase(Parent mother, Parent father, Child child, Papers papers) {

    /// How a parent is entered.
    sealed interface Parent {
        record Numbered(String number) implements Parent {}

        /// @param paper number of the passport; null where the parent has none
        /// @param country by whose passport, and of which citizenship. Example: `ALB`
        record Foreign(
                String given,
                String surname,
                LocalDate bornOn,
                String country,
                @Nullable String paper) implements Parent {}

        record Unknown() implements Parent {}
    }

    /// @param bornAt empty where nobody knows it
    /// @param place as it is typed
    record Child(
            String given,
            String surname,
            String sex,
            LocalDate bornOn,
            String bornAt,
            String place,
            boolean atHome,
            int children,
            int ordinal) {

        static Child of(String given, String surname, String sex) {
            return new Child(given, surname, sex, Today.date().minusDays(10), "07:35", "Istog", false, 1, 1);
        }

        Child born(boolean elsewhere, int ofChildren, int number) {
            return new Child(given, surname, sex, bornOn, bornAt, place, elsewhere, ofChildren, number);
        }

        Child found() {
            return new Child(given, surname, sex, bornOn, "", place, true, 1, 1);
        }
    }

    /// @param declarant `MOTHER` and so on
    /// @param person number of the declarant who is no parent; null otherwise
    record Papers(String declarant, @Nullable String person, List<String> witnesses, List<Paper> papers) {

        static Papers of(String declarant, Paper... papers) {
            return new Papers(declarant, null, List.of(), List.of(papers));
        }

        Papers by(String number) {
            return new Papers(declarant, number, witnesses, papers);
        }

        Papers with(String... numbers) {
            return new Papers(declarant, person, List.of(numbers), papers);
        }
    }

    /// @param kind null where the page has chosen it already
    record Paper(@Nullable String kind, String number, String issuer, LocalDate issuedOn) {

        static Paper expected() {
            return new Paper(null, "2026/118", "Spitali i Pejës", Today.date().minusDays(9));
        }

        static Paper of(String kind, String issuer) {
            return new Paper(kind, "118/26", issuer, Today.date().minusDays(9));
        }
    }

    /// Of two married citizens, in a hospital: the mother declares.
    static BirthCase of(Declaration declaration) {
        return new BirthCase(
                new Parent.Numbered(declaration.parents().motherNumber()),
                new Parent.Numbered(declaration.parents().fatherNumber()),
                new Child(
                        declaration.given(),
                        declaration.surname(),
                        declaration.sex(),
                        declaration.bornOn(),
                        declaration.bornAt(),
                        declaration.place().equals(Declaration.ISTOG) ? "Istog" : declaration.place(),
                        false,
                        1,
                        1),
                Papers.of("MOTHER", new Paper(null, "2026/118", "Spitali i Pejës", declaration.issuedOn())));
    }

    BirthCase with(Child other) {
        return new BirthCase(mother, father, other, papers);
    }

    String name() {
        return child.given() + " " + child.surname();
    }
}
