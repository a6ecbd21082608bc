package org.regjistri.civilstatus.certificate;

import java.util.UUID;
import java.util.function.Function;
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
    /// An id that is never given.
    private static final UUID NOBODYS = new UUID(0, 0);

    private static final String GROUND = "?" + GroundPage.PARAMETER + "=" + Ground.PARTY_PRESENT;

    /// @param id from an address; where it is none, the target is one that is not there, and told as such
    static Target act(String id) {
        ActId act = read(ActId::parse, id, new ActId(NOBODYS));
        String path = "/acts/" + act;
        return new Target(
                new About.OfAct(act),
                path + "/certificate",
                path + "/certificate/check",
                path + "/certificates",
                path + GROUND);
    }

    /// @param id as in [#act(String)]
    static Target person(String id) {
        PersonId person = read(PersonId::parse, id, PersonId.of(NOBODYS));
        String path = "/persons/" + person;
        return new Target(
                new About.OfPerson(person),
                path + "/extract",
                path + "/extract/check",
                path + "/extracts",
                path + GROUND);
    }

    /// The code of the kind of document.
    public String kind() {
        return CertificateKinds.of(about).code();
    }

    private static <T> T read(Function<String, T> parse, String id, T nobodys) {
        try {
            return parse.apply(id);
        } catch (IllegalArgumentException _) {
            return nobodys;
        }
    }
}
