package org.regjistri.access.signin;

import org.jspecify.annotations.Nullable;
import org.regjistri.web.Form;

/// What the page for signing in shows.
///
/// @param back where to go afterwards, without the language. Example: `/officials?after=a.berisha`
/// @param challenge what a passkey must sign
/// @param provider the name of the identity provider; null where there is none
public record SignInForm(
        Form form, String back, String challenge, @Nullable String provider) {
    static final String HOME = "/";

    /// Only a place of this application, so that nobody is led elsewhere after signing in.
    public static String placeHere(String wanted) {
        boolean isHere = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(letter -> letter == '\\' || letter < ' ' || letter == 0x7f)
                && !wanted.startsWith("/sign-");
        return isHere ? wanted : HOME;
    }
}
