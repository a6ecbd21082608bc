package org.regjistri.synth.names;

/// A forename or surname as its bearer spells it.
public record Name(String text, Speech speech) {
    @Override
    public String toString() {
        return text;
    }
}
