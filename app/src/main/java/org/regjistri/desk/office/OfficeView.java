package org.regjistri.desk.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.territory.Office;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Table;

/// What the desk of an office shows.
///
/// @param offices to choose from; one where there is nothing to choose
/// @param explanation what the queue holds; null where its name says it all
public record OfficeView(
        Office office,
        Form form,
        List<Choice> offices,
        boolean mayRegister,
        List<QueueLine> queues,
        String queue,
        @Nullable String explanation,
        Table lines) {}
