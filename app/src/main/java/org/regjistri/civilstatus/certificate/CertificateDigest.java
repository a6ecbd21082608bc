package org.regjistri.civilstatus.certificate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.kernel.Sha256;

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
        return Sha256.hex(text);
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
