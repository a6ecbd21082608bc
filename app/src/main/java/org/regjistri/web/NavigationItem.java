package org.regjistri.web;

/// A line of the menu; every room declares its own as beans.
///
/// @param messageKey its text
/// @param path without the language. Example: `/births/new`
/// @param right the name of the right that it needs
/// @param order smaller comes first
public record NavigationItem(String messageKey, String path, String right, int order) {}
