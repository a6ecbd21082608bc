package org.regjistri.documents.page;

import org.regjistri.web.Table;

public record KindsView(Table kinds, Table templates) {}
