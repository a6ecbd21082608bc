package org.regjistri.access.signin;

import org.regjistri.web.Form;

/// What the page for signing in shows.
///
/// @param back where to go afterwards, without the language. Example: `/officials?after=a.berisha`
public record SignInForm(Form form, String back) {
    static final String HOME = "/";

    /// Only a place of this application, so that nobody is led elsewhere after signing in.
    static String placeHere(String wanted) {
        boolean isHere = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(letter -> letter == '\\' || letter < ' ' || letter == 0x7f)
                && !wanted.startsWith("/sign-");
        return isHere ? wanted : HOME;
    }
}
