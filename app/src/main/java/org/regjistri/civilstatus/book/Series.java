package org.regjistri.civilstatus.book;

import org.regjistri.civilstatus.ActKind;
import org.regjistri.kernel.OfficeCode;

/// One series of numbers: the acts of one kind in the book of an office in a year.
record Series(OfficeCode book, ActKind kind, int year) {}
