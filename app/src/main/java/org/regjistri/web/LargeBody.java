package org.regjistri.web;

/// A route that takes more than the usual body; every room declares its own as beans.
///
/// @param path without the language; `*` stands for one part of it. Examples: `/verify/file`,
/// `/births/drafts/*/evidence`
/// @param bytes how much at most, with all that a form puts around a file
/// @param multipart true where a form sends a file; nowhere else is such a body read
public record LargeBody(String path, long bytes, boolean multipart) {

    public boolean isOf(String address) {
        String[] wanted = path.split("/", -1);
        String[] asked = address.split("/", -1);
        boolean fits = wanted.length == asked.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = wanted[i].equals("*") ? asked[i].matches("[A-Za-z0-9-]+") : wanted[i].equals(asked[i]);
        }
        return fits;
    }
}
