package org.regjistri.documents.page;

import java.time.LocalDate;
import org.regjistri.web.Form;
import org.regjistri.web.Table;

/// @param sum of the fees taken, with the sign of the currency
public record OfficeDocumentsView(String office, LocalDate day, int issued, String sum, Form form, Table documents) {}
