package org.regjistri.synth.books;

import org.jspecify.annotations.Nullable;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.names.Speech;

/// How one scribe spells a name that was said aloud: a usual spelling for each sound, mostly kept
/// to.
final class Ear {
    private static final double LEAST_CONSISTENCY = 0.85;
    private static final double CONSISTENCY_RANGE = 0.1;
    /// Of the scribes of Serbian books, until the names of all peoples were to be respected.
    private static final double SLAVICISERS = 0.2;
    private static final int SLAVICISED_UNTIL = 1966;
    private static final double SLAVICISED = 0.6;

    private final Sounds sounds;
    private final int[] usual;
    private final double consistency;
    private final double slavicised;
    private final String ending;

    private Ear(Sounds sounds, int[] usual, double consistency, double slavicised, String ending) {
        this.sounds = sounds;
        this.usual = usual;
        this.consistency = consistency;
        this.slavicised = slavicised;
        this.ending = ending;
    }

    static Ear of(boolean albanian, int year, Draw habits) {
        Sounds sounds = albanian ? Sounds.IN_ALBANIAN : Sounds.IN_SERBIAN;
        boolean slavicises = habits.chance(SLAVICISERS) && !albanian && year < SLAVICISED_UNTIL;
        String ending = habits.chance(0.6) ? "ović" : "ić";
        return new Ear(
                sounds,
                sounds.all().stream().mapToInt(sound -> sound.draw(habits)).toArray(),
                LEAST_CONSISTENCY + CONSISTENCY_RANGE * habits.unit(),
                slavicises ? SLAVICISED : 0,
                ending);
    }

    /// Always the first spelling of the table.
    static Ear schooled(boolean albanian) {
        Sounds sounds = albanian ? Sounds.IN_ALBANIAN : Sounds.IN_SERBIAN;
        return new Ear(sounds, new int[sounds.all().size()], 1, 0, "");
    }

    /// In Latin letters of the language of the book.
    String hear(Name name, Part part, Draw draw) {
        String said = small(name.text());
        String heard = spelled(said, name.speech(), part, draw);
        boolean foreign = name.speech() == Speech.ALBANIAN || name.speech() == Speech.TURKISH;
        if (foreign && part == Part.SURNAME && slavicised > 0 && draw.chance(slavicised)) {
            heard = slavic(heard);
        }
        return capitals(heard);
    }

    private String spelled(String said, Speech speech, Part part, Draw draw) {
        StringBuilder heard = new StringBuilder(said.length() + 4);
        int at = 0;
        while (at < said.length()) {
            Sound sound = soundAt(said, at, speech, part);
            if (sound == null) {
                heard.append(said.charAt(at++));
            } else {
                heard.append(sound.spellings().get(choose(sound, draw)));
                at += sound.letters().length();
            }
        }
        return heard.toString();
    }

    private @Nullable Sound soundAt(String said, int at, Speech speech, Part part) {
        for (Sound sound : sounds.from(speech, said.charAt(at))) {
            if (sound.fits(said, at, part)) {
                return sound;
            }
        }
        return null;
    }

    private int choose(Sound sound, Draw draw) {
        return sound.spellings().size() == 1 || draw.chance(consistency) ? usual[sound.number()] : sound.draw(draw);
    }

    /// `hasani` is `hasanović`, `lekaj` is `leković`, `krasnići` is `krasnić`.
    private String slavic(String surname) {
        String stem = surname.endsWith("aj") ? surname.substring(0, surname.length() - 2) : surname;
        while (stem.length() > 2 && Sound.isVowel(stem.charAt(stem.length() - 1))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("ć")) {
            return stem;
        }
        boolean soft = "čšžđj".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return stem + (soft && ending.equals("ović") ? "ević" : ending);
    }

    private static String small(String name) {
        StringBuilder small = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            small.append(letter == 'İ' ? 'i' : Character.toLowerCase(letter));
        }
        return small.toString();
    }

    private static String capitals(String name) {
        StringBuilder capital = new StringBuilder(name);
        boolean first = true;
        for (int i = 0; i < capital.length(); i++) {
            char letter = capital.charAt(i);
            if (first) {
                capital.setCharAt(i, Character.toUpperCase(letter));
            }
            first = letter == ' ' || letter == '-';
        }
        return capital.toString();
    }
}
