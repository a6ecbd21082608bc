package org.regjistri.operations.commands;

/// One line of what `doctor` found.
///
/// @param advice what to do about it; blank where there is nothing to do
record Finding(Verdict verdict, String what, String advice) {

    enum Verdict {
        RIGHT("ok   "),
        DOUBTFUL("look "),
        WRONG("WRONG");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }
    }

    static Finding right(String what) {
        return new Finding(Verdict.RIGHT, what, "");
    }

    static Finding doubtful(String what, String advice) {
        return new Finding(Verdict.DOUBTFUL, what, advice);
    }

    static Finding wrong(String what, String advice) {
        return new Finding(Verdict.WRONG, what, advice);
    }

    String line() {
        return verdict.mark + " " + what + (advice.isBlank() ? "" : ": " + advice);
    }
}
