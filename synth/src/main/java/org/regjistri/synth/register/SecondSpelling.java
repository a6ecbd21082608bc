package org.regjistri.synth.register;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// How the name of somebody came out who was registered a second time: often the same, else without its diacritics or
/// with
/// a letter doubled or lost.
final class SecondSpelling {
    private static final String WITH = "ëçËÇćčžšđ";
    private static final String WITHOUT = "ecECcczsd";

    private SecondSpelling() {}

    static String of(String name, int id, long seed) {
        Draw draw = new Draw(seed, Purpose.REGISTER, id, 7);
        int way = draw.below(10);
        if (way < 4) {
            return name;
        }
        if (way < 7) {
            StringBuilder plain = new StringBuilder(name);
            for (int i = 0; i < plain.length(); i++) {
                int at = WITH.indexOf(plain.charAt(i));
                if (at >= 0) {
                    plain.setCharAt(i, WITHOUT.charAt(at));
                }
            }
            return plain.toString();
        }
        int at = name.length() < 4 ? name.length() : 1 + draw.below(name.length() - 2);
        boolean doubled = way < 9 || name.length() < 4;
        return doubled
                ? name.substring(0, at) + name.charAt(Math.max(0, at - 1)) + name.substring(at)
                : name.substring(0, at) + name.substring(at + 1);
    }
}
