package org.regjistri.linkage.table;

import org.jspecify.annotations.Nullable;

/// The values of a column, under the codes of the field's kind.
final class DirectSource implements ValueSource {
    private final Link link;
    private final RawColumn.Codes column;
    private final int[] translation;
    private final @Nullable Condition when;

    /// @param when null: always
    DirectSource(View<RawColumn.Codes> view, int[] translation, @Nullable Condition when) {
        this.link = view.link();
        this.column = view.column();
        this.translation = translation;
        this.when = when;
    }

    /// Whether the column itself is what would be collected: each row's own, under the same codes.
    boolean isAsItIs() {
        if (when != null || !(link instanceof Link.Itself)) {
            return false;
        }
        for (int code = 0; code < translation.length; code++) {
            if (translation[code] != code) {
                return false;
            }
        }
        return true;
    }

    PackedCodes codes() {
        return column.all();
    }

    @Override
    public void collect(int from, int to, CodeBag bag) {
        for (int row = from; row < to; row++) {
            for (int at = link.first(row); at >= 0; at = link.next(at)) {
                int code = column.code(at);
                if (code >= 0 && (when == null || when.holds(row))) {
                    bag.add(row, translation[code]);
                }
            }
        }
    }
}
