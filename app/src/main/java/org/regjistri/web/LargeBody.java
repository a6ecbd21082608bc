package org.regjistri.web;

/// A route that takes more than the usual body; every room declares its own as beans.
///
/// @param path without the language. Example: `/verify/file`
/// @param bytes how much at most, with all that a form puts around a file
/// @param multipart true where a form sends a file; nowhere else is such a body read
public record LargeBody(String path, long bytes, boolean multipart) {}
