package org.regjistri.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Role;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople.Somebody;

/// Prizren as every life finds it: three registrars, two heads of office, eight families.
///
/// @param registrars of the municipal office and its satellite office
public record Town(List<TestOfficial> registrars, List<TestOfficial> heads, List<Family> families) {
    public static final String OFFICE = "M20";

    /// @param passport of the man, who then is in no register before his first child
    public record Family(
            Somebody woman,
            Somebody man,
            boolean married,
            @Nullable String passport) {}

    static Town found(TestOfficials officials, TestLives lives) {
        List<TestOfficial> registrars = new ArrayList<>();
        List<TestOfficial> heads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            registrars.add(officials.appoint(OFFICE, Role.REGISTRAR));
        }
        for (int i = 0; i < 2; i++) {
            heads.add(officials.appoint(OFFICE, Role.HEAD_OF_OFFICE));
        }
        List<Family> families = new ArrayList<>();
        List<String> surnames =
                List.of("Berisha", "Gjonaj", "Kuqi", "Mustafa", "Pajaziti", "Shala", "Ukshini", "Zeneli");
        for (String surname : surnames) {
            boolean married = families.size() < 4;
            Somebody man = lives.bring(TestLives.man(surname));
            TestLives.Life her = TestLives.woman(surname);
            families.add(new Family(
                    lives.bring(married ? her.marriedTo(man) : her),
                    man,
                    married,
                    families.size() == 7 ? "P4711" : null));
        }
        return new Town(List.copyOf(registrars), List.copyOf(heads), List.copyOf(families));
    }
}
