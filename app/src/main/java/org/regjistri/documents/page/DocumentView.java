package org.regjistri.documents.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.web.Row;
import org.regjistri.web.Tone;

/// @param kind its name in the visitor's language
/// @param next what comes next, or what it means that it ended; null where the state says it all
/// @param basis the page of what it rests on
public record DocumentView(
        Document document,
        String kind,
        String state,
        Tone tone,
        @Nullable String next,
        String ground,
        boolean mayRevoke,
        String basis,
        List<Row> facts,
        List<Row> order) {

    public boolean isSealed() {
        return !(document.state() instanceof DocumentState.AwaitingSeal);
    }

    public boolean isAwaiting() {
        return document.state() instanceof DocumentState.AwaitingSeal;
    }
}
