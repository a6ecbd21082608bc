package org.regjistri.synth.pages;

import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.Role;

/// One thing that a page says, so that what is drawn can be compared with the record.
///
/// @param ordinal of the entry
/// @param role nothing for what is said of the entry
/// @param part from 0: which note, or which person of that role
public record Field(int ordinal, @Nullable Role role, What what, int part) {}
