package org.regjistri.desk.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Table;

/// What the page for finding a person shows.
///
/// @param found null where nothing was asked yet
public record FindView(
        Form form, List<Choice> grounds, @Nullable Table found) {}
