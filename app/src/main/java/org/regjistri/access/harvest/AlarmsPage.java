package org.regjistri.access.harvest;

import org.jspecify.annotations.Nullable;
import org.regjistri.web.Table;

/// @param next the path of the older ones; null on the last page
public record AlarmsPage(Table alarms, @Nullable String next) {}
