package org.regjistri.fuzz;

import static org.regjistri.fuzz.FuzzText.holds;

import java.util.Set;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.NameSimilarity;
import org.regjistri.kernel.fold.PhoneticKey;
import org.regjistri.kernel.script.SerbianScript;

/// Folding, transliterating, phonetic keys and likeness of names in any script.
public final class NameFuzz {
    private NameFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String name = FuzzText.of(input);
        String folded = NameFold.current().fold(name);
        PhoneticKey.of(name);
        PhoneticKey.ofEach(name);
        SerbianScript.toCyrillic(name);
        SerbianScript.toCyrillicText(name, Set.of("PDF"));
        SerbianScript.toLatin(name);
        if (name.length() < 200) {
            double likeness = NameSimilarity.between(name, folded);
            holds(likeness >= 0 && likeness <= 1, "a likeness from 0 to 1");
        }
    }
}
