package org.regjistri.synth.books;

public enum BookKind {
    BIRTHS(0, 2),
    MARRIAGES(1, 2),
    DEATHS(2, 4);

    private static final BookKind[] BY_CODE = values();
    private final int code;
    private final int entriesPerPage;

    BookKind(int code, int entriesPerPage) {
        this.code = code;
        this.entriesPerPage = entriesPerPage;
    }

    int code() {
        return code;
    }

    static BookKind of(int code) {
        return BY_CODE[code];
    }

    /// As the printed forms have room for.
    public int entriesPerPage() {
        return entriesPerPage;
    }
}
