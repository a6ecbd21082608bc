package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.Sha256;

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
                        String.valueOf(child.bornAt()),
                        child.place(),
                        child.setting(),
                        child.plurality(),
                        parent(order.mother()),
                        parent(order.father()),
                        BirthJson.declaration(order.declaration()),
                        BirthJson.evidence(order.evidence()))
                .stream()
                .map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return Sha256.hex(text);
    }

    private static String parent(ParentEntry entry) {
        return switch (entry) {
            case ParentEntry.Registered(var number) -> number.digits();
            case ParentEntry.Unknown _ -> "";
            // A name is not printed by itself.
            case ParentEntry.WithoutNumber someone ->
                someone.name().given() + "|" + someone.name().surname() + "|" + someone;
        };
    }
}
