package org.regjistri.documents.page;

import java.util.List;
import org.regjistri.documents.Document;
import org.regjistri.web.Row;

public record ReceiptView(Document document, List<Row> rows) {}
