package org.regjistri.fuzz;

import static org.regjistri.fuzz.FuzzText.holds;

import org.regjistri.documents.CheckCode;

public final class CheckCodeFuzz {
    private CheckCodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String typed = FuzzText.of(input);
        holds(CheckCode.isWellFormed(typed) == CheckCode.read(typed).isPresent(), "one opinion of a code");
        CheckCode.read(typed)
                .ifPresent(code ->
                        holds(CheckCode.read(code.printed()).orElseThrow().equals(code), "read as it is printed"));
    }
}
