package org.regjistri.synth.books;

/// A mention while mistakes are made in it.
final class Line {
    private final Written written;
    private final Told told;
    private String given;
    private String surname;
    private String maiden;
    private String father;
    private String born;
    private String birthplace;
    private String residence;
    private int age;

    Line(Written written, Told told) {
        this.written = written;
        this.told = told;
        given = written.given();
        surname = written.surname();
        maiden = written.maiden();
        father = written.father();
        born = written.born();
        birthplace = written.birthplace();
        residence = written.residence();
        age = written.age();
    }

    Role role() {
        return told.role();
    }

    Told told() {
        return told;
    }

    /// The date of the event is the child's date of birth.
    void follow(String event) {
        born = event;
    }

    void age(int years) {
        age = years;
    }

    String text(Field field) {
        return switch (field) {
            case GIVEN -> given;
            case SURNAME -> surname;
            case MAIDEN -> maiden;
            case FATHER -> father;
            case BORN -> born;
            case BIRTHPLACE -> birthplace;
            case RESIDENCE -> residence;
            case EVENT, PLACE -> throw new IllegalArgumentException("Not of a mention: " + field);
        };
    }

    /// Whether there is something that a mistake could be made in.
    boolean says(Field field) {
        String text = text(field);
        return !text.isEmpty() && !text.equals(Written.ILLEGIBLE);
    }

    void put(Field field, String text) {
        switch (field) {
            case GIVEN -> given = text;
            case SURNAME -> surname = text;
            case MAIDEN -> maiden = text;
            case FATHER -> father = text;
            case BORN -> born = text;
            case BIRTHPLACE -> birthplace = text;
            case RESIDENCE -> residence = text;
            case EVENT, PLACE -> throw new IllegalArgumentException("Not of a mention: " + field);
        }
    }

    Written written() {
        return new Written(
                written.role(),
                written.person(),
                given,
                surname,
                maiden,
                father,
                written.sex(),
                born,
                age,
                birthplace,
                residence);
    }
}
