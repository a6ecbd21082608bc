package org.regjistri.civilstatus.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Who;

/// Tells a repetition of an order from another order with the same key. The key is left out.
final class CertificateDigest {
    private CertificateDigest() {}

    /// SHA-256 in hexadecimal.
    static String of(OrderCertificate order) {
        String text = Stream.of(
                        order.office(),
                        about(order.about()),
                        order.language(),
                        order.asking().capacity(),
                        who(order.asking().who()),
                        orNone(order.asking().proof()),
                        order.purpose(),
                        orNone(order.exempt()))
                .map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String about(About about) {
        return switch (about) {
            case About.OfAct(var act) -> "act " + act;
            case About.OfPerson(var person) -> "person " + person;
        };
    }

    /// Names and numbers never print themselves.
    private static String who(Who who) {
        return switch (who) {
            case Who.ThePerson() -> "person";
            case Who.TheParent(var role) -> role.name();
            case Who.Holder(var number) -> number.digits();
            case Who.Stranger(var name, var paper) -> name.given() + "\n" + name.surname() + "\n" + paper;
        };
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "-" : value;
    }
}
