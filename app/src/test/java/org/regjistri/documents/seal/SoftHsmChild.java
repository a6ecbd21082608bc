package org.regjistri.documents.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// A process of its own, because a PKCS#11 module reads its settings from the environment: makes a key in the
/// token, has it certified, seals, loses the token, has it back. Says each step in a line.
final class SoftHsmChild {
    private SoftHsmChild() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path module = folder.resolve("module.so");
        Files.createSymbolicLink(module, Path.of(args[1]));
        var settings = settings(folder, module.toString());
        Clock clock = Clock.systemUTC();
        SealRoot root = SealRoot.make(folder.resolve("root"), null, "ARC", "ARC Root", clock);
        var office = new SealOffice(settings, clock);
        office.trust(root.certificate(), CertificateUse.SEAL);
        for (CertificateUse use : CertificateUse.values()) {
            byte[] request = office.request(use, "ARC", use == CertificateUse.SEAL ? "Seal 1" : "Time 1");
            X509Certificate made = root.certify(request, use, Duration.ofDays(365), null);
            office.install(made);
        }
        var seals = new SealsAtWork(settings, clock);
        seal(seals, "first");
        seal(seals, "second");
        Path away = folder.resolve("away");
        Files.move(module, away);
        seal(seals, "token gone");
        seal(seals, "still gone");
        Files.move(away, module);
        seal(seals, "token back");
        Path pin = folder.resolve("pin");
        Files.writeString(pin, "111111\n");
        seal(seals, "wrong PIN");
        seal(seals, "wrong PIN again");
        Files.writeString(pin, "648219\n");
        seal(seals, "right PIN");
        System.exit(0);
    }

    private static void seal(SealsAtWork seals, String step) throws Exception {
        long before = System.nanoTime();
        String result;
        try {
            byte[] sealed = seals.seal(SealPlace.anyPdf()).content();
            result = seals.examine(sealed).intact()
                            && seals.visible("xk.test", Map.of("no", "1")).length() > 0
                    ? "sealed"
                    : "broken";
        } catch (SealUnavailable e) {
            result = "unavailable";
            System.out.println(e.getMessage());
        }
        System.out.println(step + ": " + result);
        System.out.println(
                "seconds: " + Duration.ofNanos(System.nanoTime() - before).toSeconds());
    }

    private static SealSettings settings(Path folder, String library) {
        return new SealSettings(
                "",
                folder.resolve("seal-password").toString(),
                folder.resolve("timestamp.p12").toString(),
                folder.resolve("public").toString(),
                library,
                "",
                folder.resolve("pin").toString(),
                "B-T",
                "",
                30);
    }
}
