package org.regjistri.access.harvest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Form;
import org.regjistri.web.Row;
import org.regjistri.web.Tone;

/// One alarm.
///
/// @param looks path of the looks that it is about; null where it is about nobody in particular
/// @param seen true where somebody explained it
/// @param mayLift true where the visitor may let the official go on
public record AlarmPage(
        Form form,
        UUID id,
        String kind,
        String state,
        Tone tone,
        List<Row> facts,
        @Nullable String looks,
        boolean seen,
        boolean mayLift) {}
