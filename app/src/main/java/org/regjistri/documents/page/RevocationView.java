package org.regjistri.documents.page;

import java.util.List;
import org.regjistri.documents.Document;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;

/// @param kind its name in the visitor's language
public record RevocationView(Document document, String kind, List<Choice> reasons, Form form) {}
