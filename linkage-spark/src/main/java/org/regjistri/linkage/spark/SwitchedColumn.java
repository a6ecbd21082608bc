package org.regjistri.linkage.spark;

import org.regjistri.linkage.table.Column;

/// A column behind which another one can be put.
final class SwitchedColumn implements Column {
    private Column shown;

    SwitchedColumn(Column first) {
        this.shown = first;
    }

    void show(Column other) {
        this.shown = other;
    }

    @Override
    public int from(int row) {
        return shown.from(row);
    }

    @Override
    public int to(int row) {
        return shown.to(row);
    }

    @Override
    public int code(int at) {
        return shown.code(at);
    }
}
