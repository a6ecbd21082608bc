package org.regjistri.desk.office;

import java.util.List;
import org.regjistri.territory.Office;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Table;

/// What the page of an office shows.
///
/// @param offices to choose from; one where there is nothing to choose
/// @param today how many acts were registered today
public record OfficeView(Office office, Form form, List<Choice> offices, int today, boolean mayRegister, Table acts) {}
