package org.regjistri.synth.books;

import java.util.List;

/// What scribes write on the margin. {0} is the date, {1} the place; the name and surname follow
/// where the note has them.
///
/// @param text with both
/// @param name before the name of the other or the new name
/// @param surname before the surname since then
record NotePhrases(String text, String name, String surname) {
    /// So many ways to say each thing.
    static final int WAYS = 3;

    static NotePhrases of(LaterNote.Kind kind, int way, boolean albanian) {
        return (albanian ? albanian(kind) : serbian(kind)).get(way);
    }

    private static List<NotePhrases> albanian(LaterNote.Kind kind) {
        return switch (kind) {
            case MARRIAGE ->
                List.of(
                        new NotePhrases("U martua më {0} në {1}", " me ", ", mbiemri "),
                        new NotePhrases("Lidhi martesë më {0}, {1}", ", bashkëshorti/ja ", ", tani "),
                        new NotePhrases("Martesa: {0}, {1}", "; ", ", mori mbiemrin "));
            case DIVORCE ->
                List.of(
                        new NotePhrases("Martesa u zgjidh më {0} në {1}", " me ", ", mbiemri "),
                        new NotePhrases("Shkurorëzim {0}, {1}", ", ", ", mbiemri "),
                        new NotePhrases("U nda nga martesa me aktgjykim të datës {0}, {1}", ", ", ", tani "));
            case DEATH ->
                List.of(
                        new NotePhrases("Vdiq më {0} në {1}", " ", " "),
                        new NotePhrases("Vdekja: {0}, {1}", " ", " "),
                        new NotePhrases("Ka vdekur më {0}, {1}", " ", " "));
            case PATERNITY ->
                List.of(
                        new NotePhrases("Atësia u njoh më {0} në {1}", ", i ati ", ", mbiemri i fëmijës "),
                        new NotePhrases("Babai e njohu fëmijën më {0}, {1}", ", ", ", mbiemri "),
                        new NotePhrases("Njohje e atësisë {0}, {1}", ": ", " "));
            case NAME_CHANGE ->
                List.of(
                        new NotePhrases("Ndërroi emrin më {0}, {1}", ", emri ", ", mbiemri "),
                        new NotePhrases("Emri u ndryshua me vendim të datës {0}, {1}", ": ", " "),
                        new NotePhrases("Ndërrim i emrit {0}, {1}", ", tani ", " "));
        };
    }

    private static List<NotePhrases> serbian(LaterNote.Kind kind) {
        return switch (kind) {
            case MARRIAGE ->
                List.of(
                        new NotePhrases("Zaključen brak {0} u mestu {1}", ", bračni drug ", ", prezime "),
                        new NotePhrases("Brak sklopljen dana {0}, {1}", ", sa: ", ", sada "),
                        new NotePhrases("Brak: {0}, {1}", "; ", ", uzeto prezime "));
            case DIVORCE ->
                List.of(
                        new NotePhrases("Brak razveden {0} u mestu {1}", ", bračni drug ", ", prezime "),
                        new NotePhrases("Razvod {0}, {1}", ", ", ", prezime "),
                        new NotePhrases("Brak prestao razvodom po presudi od {0}, {1}", ", ", ", sada "));
            case DEATH ->
                List.of(
                        new NotePhrases("Smrt nastupila {0} u mestu {1}", " ", " "),
                        new NotePhrases("Umro/la {0}, {1}", " ", " "),
                        new NotePhrases("Smrt: {0}, {1}", " ", " "));
            case PATERNITY ->
                List.of(
                        new NotePhrases("Očinstvo priznato {0} u mestu {1}", ", otac ", ", prezime deteta "),
                        new NotePhrases("Otac priznao dete {0}, {1}", ", ", ", prezime "),
                        new NotePhrases("Priznanje očinstva {0}, {1}", ": ", " "));
            case NAME_CHANGE ->
                List.of(
                        new NotePhrases("Promena imena {0}, {1}", ", ime ", ", prezime "),
                        new NotePhrases("Ime promenjeno rešenjem od {0}, {1}", ": ", " "),
                        new NotePhrases("Lično ime promenjeno {0}, {1}", ", sada ", " "));
        };
    }
}
