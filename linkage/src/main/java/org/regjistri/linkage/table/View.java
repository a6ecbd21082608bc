package org.regjistri.linkage.table;

/// A column as rows of the table see it.
record View<C extends RawColumn>(Link link, C column) {}
