package org.regjistri.operations.commands;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.seal.CertificateEnd;
import org.regjistri.documents.seal.CertificateFiles;
import org.regjistri.documents.seal.CertificateUse;
import org.regjistri.documents.seal.SealCertificate;
import org.regjistri.documents.seal.SealOffice;
import org.regjistri.documents.seal.SealRoot;
import org.regjistri.documents.seal.SealUnavailable;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The ceremony of the seal, its rotation and its end; docs/sealing.md goes through it step by step.
@Command(
        name = "seal",
        description = "Keys and certificates of the agency's seal; see docs/sealing.md.",
        synopsisSubcommandLabel =
                "make-root|request|certify|install|list|revoke|renew-crl|install-crl|trust-time-stamps")
final class SealCommand extends Subcommand implements Runnable {
    private static final int DAYS = 365;

    @Override
    public void run() {
        line().usage(line().getOut());
    }

    @Command(name = "make-root", description = "Makes a root, on a machine that is never on a network.")
    int makeRoot(
            @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "A new folder.") Path out,
            @Option(names = "--organization", defaultValue = "ARC", description = "Short: it stands in each code.")
                    String organization,
            @Option(names = "--name", defaultValue = "ARC Root", description = "Short as well.") String name,
            @Option(names = "--password-file", description = "Default: one is made in the folder. /dev/stdin reads it.")
                    @Nullable
                    Path password) {
        return doing(() -> {
            SealRoot root = SealRoot.make(out, password, organization, name, Ports.machineClock());
            tell("Root made. Its fingerprint, to be read aloud and written down:");
            print(CertificateFiles.fingerprint(root.certificate()));
        });
    }

    @Command(name = "request", description = "Makes a new key and the request for its certificate.")
    int request(
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The request.") Path out,
            @Option(names = "--use", defaultValue = "SEAL", description = "${COMPLETION-CANDIDATES}")
                    CertificateUse use,
            @Option(names = "--organization", defaultValue = "ARC", description = "Short.") String organization,
            @Option(names = "--name", required = true, description = "Short. Example: Seal 1") String name) {
        return doing(() -> {
            byte[] request = office().request(use, organization, name);
            Files.write(out, request, StandardOpenOption.CREATE_NEW);
            tell("The key stays here. Carry " + out + " to the root.");
        });
    }

    @Command(name = "certify", description = "Has the root sign a request.")
    int certify(
            @Option(names = "--root", required = true, paramLabel = "FOLDER", description = "The root.") Path folder,
            @Option(names = "--root-password-file", description = "Default: root-password in the folder.") @Nullable
                    Path password,
            @Option(names = "--request", required = true, paramLabel = "FILE", description = "The request.")
                    Path request,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The certificate.") Path out,
            @Option(names = "--use", defaultValue = "SEAL", description = "${COMPLETION-CANDIDATES}")
                    CertificateUse use,
            @Option(names = "--years", defaultValue = "5", description = "How long it is valid. Default: 5") int years,
            @Option(names = "--crl-url", description = "Where the revocation list will be. Makes codes larger.")
                    @Nullable
                    String revocations) {
        return doing(() -> {
            SealRoot root = SealRoot.open(folder, password, Ports.machineClock());
            Duration life = Duration.ofDays((long) DAYS * years);
            X509Certificate made = root.certify(Files.readAllBytes(request), use, life, revocations);
            Files.write(out, CertificateFiles.pem(made), StandardOpenOption.CREATE_NEW);
            print(made.getSerialNumber().toString(16));
        });
    }

    @Command(name = "install", description = "Puts a certificate to work. The one before it is kept as a former one.")
    int install(
            @Parameters(paramLabel = "FILE", description = "What the root made of our request.") Path file,
            @Option(names = "--root", paramLabel = "FILE", description = "root.crt, where it is not trusted here yet.")
                    @Nullable
                    Path root,
            @Option(names = "--yes", description = "Asks nothing.") boolean yes) {
        return doing(() -> {
            if (root != null) {
                X509Certificate certificate = CertificateFiles.read(root);
                refuseUnless(yes, "Trust the root " + CertificateFiles.fingerprint(certificate) + "?");
                office().trust(certificate, CertificateUse.SEAL);
            }
            office().install(CertificateFiles.read(file));
            tell("Installed. A running application takes it by itself.");
        });
    }

    @Command(name = "trust-time-stamps", description = "Names the root of a time-stamp authority of somebody else.")
    int trustTimeStamps(
            @Parameters(paramLabel = "FILE", description = "Its root certificate.") Path file,
            @Option(names = "--yes", description = "Asks nothing.") boolean yes) {
        return doing(() -> {
            X509Certificate certificate = CertificateFiles.read(file);
            refuseUnless(yes, "Trust time stamps below " + CertificateFiles.fingerprint(certificate) + "?");
            office().trust(certificate, CertificateUse.TIME_STAMP);
        });
    }

    @Command(name = "list", description = "Lists the seal's certificates, newest first.")
    int list() {
        return doing(() -> {
            for (SealCertificate one : office().certificates()) {
                X509Certificate certificate = one.certificate();
                String state = one.revoked() ? "revoked" : one.current() ? "current" : "former";
                print(String.join(
                        "  ",
                        certificate.getSerialNumber().toString(16),
                        state,
                        certificate.getNotBefore().toInstant() + " to "
                                + certificate.getNotAfter().toInstant(),
                        certificate.getSubjectX500Principal().getName()));
            }
        });
    }

    @Command(name = "revoke", description = "Has the root name a certificate in a new revocation list.")
    int revoke(
            @Option(names = "--root", required = true, paramLabel = "FOLDER", description = "The root.") Path folder,
            @Option(names = "--root-password-file", description = "Default: root-password in the folder.") @Nullable
                    Path password,
            @Parameters(paramLabel = "SERIAL", description = "As seal list prints it.") String serial,
            @Option(
                            names = "--reason",
                            required = true,
                            description = "key-compromise, superseded, cessation-of-operation")
                    String reason,
            @Option(names = "--since", required = true, description = "From when on nothing is to be trusted (UTC).")
                    String since,
            @Option(names = "--yes", description = "Asks nothing.") boolean yes) {
        return doing(() -> {
            Instant from = Instant.parse(since);
            CertificateEnd end =
                    CertificateEnd.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
            refuseUnless(yes, "Revoke " + serial + " from " + from + " on? This can't be taken back.");
            SealRoot root = SealRoot.open(folder, password, Ports.machineClock());
            print(root.revoke(new BigInteger(serial, 16), end, from).toString());
        });
    }

    @Command(name = "renew-crl", description = "Has the root sign the same revocation list again, for another year.")
    int renew(
            @Option(names = "--root", required = true, paramLabel = "FOLDER", description = "The root.") Path folder,
            @Option(names = "--root-password-file", description = "Default: root-password in the folder.") @Nullable
                    Path password) {
        return doing(() -> print(SealRoot.open(folder, password, Ports.machineClock())
                .renewList()
                .toString()));
    }

    @Command(name = "install-crl", description = "Takes a revocation list of the root.")
    int installRevocations(@Parameters(paramLabel = "FILE", description = "The list.") Path file) {
        return doing(() -> print(office().installRevocations(file).toString()));
    }

    private SealOffice office() {
        return new SealOffice(SecretFiles.sealSettings(regjistri().settings()), Ports.machineClock());
    }

    private int doing(Act act) {
        try {
            act.run();
            return ExitCode.FINE;
        } catch (IOException
                | GeneralSecurityException
                | SealUnavailable
                | DateTimeParseException
                | IllegalArgumentException e) {
            tell(
                    e instanceof java.nio.file.FileSystemException file
                            ? "Can't be read or is there already: " + file.getMessage()
                            : String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    // Since Java 25 there is none again where input is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static void refuseUnless(boolean yes, String question) throws IOException {
        if (yes) {
            return;
        }
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new IOException(question + " Say --yes where nobody can be asked.");
        }
        if (!"yes".equals(console.readLine("%s Type yes: ", question))) {
            throw new IOException("Nothing was done.");
        }
    }

    private interface Act {
        void run() throws IOException, GeneralSecurityException;
    }
}
