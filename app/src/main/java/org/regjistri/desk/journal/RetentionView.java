package org.regjistri.desk.journal;

import org.regjistri.web.Table;

/// @param kinds what is kept how long, and why
public record RetentionView(Table kinds) {}
