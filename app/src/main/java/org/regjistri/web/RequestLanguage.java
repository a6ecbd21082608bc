package org.regjistri.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import org.regjistri.kernel.Language;

/// The language in which a request is answered.
public final class RequestLanguage {
    /// Where the filter keeps what the address said.
    public static final String ATTRIBUTE = RequestLanguage.class.getName();

    private RequestLanguage() {}

    /// What the address says; where it says nothing, as for an API, what the caller accepts.
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : accepted(request);
    }

    /// The first of the caller's languages that is ours; Albanian where none is or nothing is said.
    public static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.SQ;
        }
        for (Enumeration<Locale> all = request.getLocales(); all.hasMoreElements(); ) {
            Locale locale = all.nextElement();
            switch (locale.getLanguage()) {
                case "sq" -> {
                    return Language.SQ;
                }
                case "sr", "bs", "hr", "sh", "cnr" -> {
                    return "Cyrl".equals(locale.getScript()) ? Language.SR_CYRL : Language.SR_LATN;
                }
                case "en" -> {
                    return Language.EN;
                }
                default -> {
                    // Not ours; perhaps the next one is.
                }
            }
        }
        return Language.SQ;
    }
}
