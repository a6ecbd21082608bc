package org.regjistri.fuzz;

import java.util.Objects;
import org.regjistri.web.RequestLanguage;
import org.springframework.mock.web.MockHttpServletRequest;

public final class AcceptLanguageFuzz {
    private AcceptLanguageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", FuzzText.of(input));
        Objects.requireNonNull(RequestLanguage.of(request));
    }
}
