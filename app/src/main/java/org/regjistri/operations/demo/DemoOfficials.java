package org.regjistri.operations.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.operations.DemoContext;
import org.regjistri.operations.DemoStep;
import org.regjistri.portal.DemoSignIns;
import org.regjistri.territory.Territory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// An official for each role, and a second administrator because two decide, with a sign-in that the front page shows.
/// Their secrets are known to everybody, which is
/// why
/// they exist in the demo only.
@Component
@ConditionalOnBooleanProperty("regjistri.demo")
class DemoOfficials implements DemoStep, DemoSignIns {
    private static final String PASSWORD = "istog-burim-2026";
    private static final TotpSecret TOTP = new TotpSecret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    private static final List<NewOfficial> OFFICIALS = List.of(
            official("arta.kelmendi", "Arta Kelmendi", "M06", Role.REGISTRAR),
            official("besim.hoxha", "Besim Hoxha", "M06", Role.HEAD_OF_OFFICE),
            official("jelena.petrovic", "Jelena Petrović", "M38", Role.REGISTRAR),
            official("drita.morina", "Drita Morina", "C-CHE-1", Role.CONSULAR_OFFICIAL),
            official("faruk.bytyqi", "Faruk Bytyqi", "A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL),
            official("vlora.shala", "Vlora Shala", "A-CRA", Role.AUDITOR),
            official("milan.ilic", "Milan Ilić", "A-IT", Role.ADMINISTRATOR),
            official("teuta.gashi", "Teuta Gashi", "A-IT", Role.ADMINISTRATOR));

    private final Officials officials;
    private final Access access;
    private final Territory territory;
    private final Clock clock;

    DemoOfficials(Officials officials, Access access, Territory territory, Clock clock) {
        this.officials = officials;
        this.access = access;
        this.territory = territory;
        this.clock = clock;
    }

    private static NewOfficial official(String userName, String displayName, String office, Role role) {
        return new NewOfficial(userName, displayName, OfficeCode.of(office), Set.of(role), "Demo");
    }

    @Override
    public int order() {
        return 10;
    }

    /// Appointed once: at the next start each is refused, because the user name is taken.
    @Override
    public void run(DemoContext context) {
        var job = access.job("demo", OfficeCode.of("A-IT"));
        OFFICIALS.forEach(official -> {
            var _ = officials.appoint(job, official, new NewCredentials(PASSWORD, TOTP));
        });
    }

    @Override
    public List<DemoSignIn> all() {
        String code = TOTP.codeAt(clock.instant());
        return OFFICIALS.stream()
                .map(official -> new DemoSignIn(
                        official.userName(),
                        PASSWORD,
                        code,
                        "access.role." + official.roles().iterator().next().name(),
                        territory.find(official.office()).orElseThrow().name()))
                .toList();
    }
}
