package org.regjistri.testing;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.access.Access;
import org.regjistri.access.Job;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appoints officials for tests: each test its own.
@Component
public class TestOfficials {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Random SECRETS = new Random(20261122);
    private final Officials officials;
    private final Access access;
    private final JdbcClient jdbc;

    TestOfficials(Officials officials, Access access, JdbcClient jdbc) {
        this.officials = officials;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// The system, which may do everything.
    public Job system() {
        return access.job("tests", OfficeCode.of("A-CENTRAL"));
    }

    public TestOfficial appoint(String office, Role... roles) {
        String userName = "test." + COUNT.incrementAndGet();
        String password = "correct horse " + userName;
        TotpSecret totp = TotpSecret.random(SECRETS);
        OfficeCode code = OfficeCode.of(office);
        OfficialOutcome outcome = officials.appoint(
                system(),
                new NewOfficial(userName, "Zyrtar " + userName, code, Set.of(roles), "Decision 1/2026"),
                new NewCredentials(password, totp));
        return switch (outcome) {
            case OfficialOutcome.Done(var id) -> new TestOfficial(id, userName, password, totp, code);
            case OfficialOutcome.Refused(var problems) -> throw new IllegalStateException("Refused: " + problems);
        };
    }

    /// How they tried to sign in, and what came of it: `PASSWORD ACCEPTED,PASSKEY UNKNOWN`.
    public String attempts(TestOfficial official) {
        return String.join(
                ",",
                jdbc.sql("SELECT way || ' ' || outcome FROM access.sign_in_attempt WHERE official = :id ORDER BY id")
                        .param("id", official.id())
                        .query(String.class)
                        .list());
    }
}
