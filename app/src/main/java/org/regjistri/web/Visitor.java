package org.regjistri.web;

import java.util.function.Predicate;
import org.regjistri.kernel.OfficeCode;

/// Whom the head of a page names, as far as plumbing may know.
///
/// @param mayUse tells by the name of a right whether to offer what needs it
public record Visitor(String displayName, OfficeCode office, Predicate<String> mayUse) {}
