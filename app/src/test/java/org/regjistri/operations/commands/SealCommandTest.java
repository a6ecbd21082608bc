package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.Regjistri;
import org.regjistri.documents.seal.SealCertificate;
import org.regjistri.documents.seal.SealOffice;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;

/// The ceremony as an operator types it: a root elsewhere, a key here, rotation, loss.
class SealCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @BeforeEach
    void makeRoot() {
        fine("make-root", "--out", root());
    }

    @Test
    void a_ceremony_gives_a_certificate_that_is_current() throws Exception {
        putToWork("1");
        List<SealCertificate> certificates = office().certificates();
        assertThat(certificates).hasSize(1);
        assertThat(certificates.getFirst().current()).isTrue();
        assertThat(name(certificates.getFirst())).isEqualTo("CN=Seal 1,O=ARC,C=XK");
        assertThat(Files.getPosixFilePermissions(data().resolve("secrets/seal.p12")))
                .hasSize(2);
    }

    @Test
    void after_a_rotation_the_former_certificate_is_still_known() throws Exception {
        putToWork("1");
        putToWork("2");
        assertThat(office().certificates().stream().map(SealCommandTest::name).toList())
                .containsExactly("CN=Seal 2,O=ARC,C=XK", "CN=Seal 1,O=ARC,C=XK");
        assertThat(office().certificates().getLast().current()).isFalse();
        fine("list", "--data", data().toString());
        assertThat(out.toString()).contains("current", "former");
    }

    @Test
    void a_stolen_key_is_revoked_and_the_list_is_taken() throws Exception {
        putToWork("1");
        X509Certificate stolen = office().certificates().getFirst().certificate();
        String serial = stolen.getSerialNumber().toString(16);
        String since = Instant.parse("2026-11-01T00:00:00Z").toString();
        fine("revoke", "--root", root(), serial, "--reason", "key-compromise", "--since", since, "--yes");
        fine("install-crl", folder.resolve("root/root.crl").toString(), "--data", data().toString());
        assertThat(office().certificates().getFirst().revoked()).isTrue();
        assertThat(office().report().faults()).containsExactly("The current seal certificate was revoked");
        putToWork("2");
        assertThat(office().report().faults())
                .filteredOn(fault -> fault.contains("revoked"))
                .isEmpty();
    }

    @Test
    void what_can_not_be_taken_back_is_not_done_where_nobody_can_be_asked() throws Exception {
        putToWork("1");
        String serial = office().certificates()
                .getFirst()
                .certificate()
                .getSerialNumber()
                .toString(16);
        assertThat(run("revoke", "--root", root(), serial, "--reason", "superseded", "--since", "2026-11-01T00:00:00Z"))
                .isEqualTo(1);
        assertThat(messages.toString()).contains("--yes");
    }

    @Test
    void a_certificate_of_a_foreign_root_is_refused() throws Exception {
        putToWork("1");
        fine("make-root", "--out", folder.resolve("foreign").toString());
        String request = folder.resolve("foreign.csr").toString();
        String made = folder.resolve("foreign.crt").toString();
        fine("request", "--out", request, "--name", "Seal 3", "--data", data().toString());
        fine("certify", "--root", folder.resolve("foreign").toString(), "--request", request, "--out", made);
        assertThat(run("install", made, "--data", data().toString())).isEqualTo(1);
        assertThat(messages.toString()).contains("No root of ours signed this certificate");
    }

    @Test
    void a_root_is_never_overwritten() {
        assertThat(run("make-root", "--out", root())).isEqualTo(1);
        assertThat(messages.toString()).contains("root.p12");
    }

    @Test
    void the_first_start_makes_a_seal_for_trying_out_and_doctor_says_so() {
        SecretFiles.makeMissing(settings(), Clock.systemUTC());
        assertThat(run0("doctor", "--data", data().toString())).isZero();
        assertThat(out.toString()).contains("look  Seal ").contains("for trying out");
        assertThat(office().report().isTrial()).isTrue();
    }

    @Test
    void the_first_start_makes_nothing_where_a_ceremony_has_begun() throws Exception {
        putToWork("1");
        SecretFiles.makeMissing(settings(), Clock.systemUTC());
        assertThat(office().report().isTrial()).isFalse();
        assertThat(data().resolve("secrets/seal-root")).doesNotExist();
    }

    private void putToWork(String number) {
        String request = folder.resolve(number + ".csr").toString();
        String made = folder.resolve(number + ".crt").toString();
        fine("request", "--out", request, "--name", "Seal " + number, "--data", data().toString());
        fine("certify", "--root", root(), "--request", request, "--out", made);
        fine("install", made, "--root", root() + "/root.crt", "--yes", "--data", data().toString());
    }

    private void fine(String... words) {
        assertThat(run(words)).as(messages.toString()).isZero();
    }

    private int run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "seal";
        System.arraycopy(words, 0, all, 1, words.length);
        return run0(all);
    }

    private int run0(String... words) {
        return RegjistriCommand.run(Regjistri.class, new PrintWriter(out), new PrintWriter(messages), words);
    }

    private SealOffice office() {
        return new SealOffice(SecretFiles.sealSettings(settings()), Clock.systemUTC());
    }

    private Settings settings() {
        var given = java.util.Map.of(Setting.DATA_FOLDER, new Given("test", data().toString()));
        return Settings.read(new SettingsSource(null, given, java.util.Map.of()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String root() {
        return folder.resolve("root").toString();
    }

    private static String name(SealCertificate certificate) {
        return certificate.certificate().getSubjectX500Principal().getName();
    }
}
