package org.regjistri.civilstatus.birth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.RegisterBirth;

/// Tells a repetition of an order from another order with the same key. The key is left out, and so is what the
/// official
/// decided about persons alike: to look and ask again is to repeat.
final class OrderDigest {
    private OrderDigest() {}

    /// SHA-256 in hexadecimal.
    static String of(RegisterBirth order) {
        RegisterBirth.Child child = order.child();
        String text = List.<Object>of(
                        order.office(),
                        child.name().given(),
                        child.name().surname(),
                        child.sex(),
                        child.bornOn(),
                        child.bornAt(),
                        child.place(),
                        order.mother().digits(),
                        order.father().digits(),
                        order.declarant(),
                        order.evidence())
                .stream()
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
}
