package org.regjistri.operations.country;

/// What stands in the files of a country, read and checked.
///
/// @param source SHA-256 of all of it
record Country(People people, NameChanges names, Marriages marriages, Births births, String source) {}
