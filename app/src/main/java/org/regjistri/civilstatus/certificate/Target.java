package org.regjistri.civilstatus.certificate;

import java.util.Optional;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.persons.PersonId;

/// What the pages of one order are about, and where they stand. Paths without the language.
///
/// @param form where it is filled in
/// @param check where it is read aloud before it is issued
/// @param issue where it is sent
/// @param origin the page from which one came
public record Target(About about, String form, String check, String issue, String origin) {
    private static final String GROUND = "?" + GroundPage.PARAMETER + "=" + Ground.PARTY_PRESENT;

    /// Empty where the text is no id.
    static Optional<Target> act(String id) {
        return parsed(() -> {
            String path = "/acts/" + ActId.parse(id);
            return new Target(
                    new About.OfAct(ActId.parse(id)),
                    path + "/certificate",
                    path + "/certificate/check",
                    path + "/certificates",
                    path + GROUND);
        });
    }

    /// Empty where the text is no id.
    static Optional<Target> person(String id) {
        return parsed(() -> {
            String path = "/persons/" + PersonId.parse(id);
            return new Target(
                    new About.OfPerson(PersonId.parse(id)),
                    path + "/extract",
                    path + "/extract/check",
                    path + "/extracts",
                    path + GROUND);
        });
    }

    /// The code of the kind of document.
    public String kind() {
        return CertificateKinds.of(about).code();
    }

    private static Optional<Target> parsed(java.util.function.Supplier<Target> target) {
        try {
            return Optional.of(target.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
