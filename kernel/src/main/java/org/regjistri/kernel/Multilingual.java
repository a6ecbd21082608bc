package org.regjistri.kernel;

/// One name or phrase in the languages of the register. Example: `Istog` / `Istok` / `Исток` / `Istog`.
public record Multilingual(String sq, String srLatn, String srCyrl, String en) {

    public Multilingual {
        if (sq.isBlank() || srLatn.isBlank() || srCyrl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A name is wanted in every language");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case SQ -> sq;
            case SR_LATN -> srLatn;
            case SR_CYRL -> srCyrl;
            case EN -> en;
        };
    }
}
