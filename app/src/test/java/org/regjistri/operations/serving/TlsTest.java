package org.regjistri.operations.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.operations.settings.SpringProperties;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// S13: the application with a certificate of its own, as the two settings make it.
@RegisterTest(alone = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsTest {
    private static final Path FOLDER = folder();
    private static final Path CERTIFICATE = FOLDER.resolve("tls.crt");
    private static final Path KEY = FOLDER.resolve("tls.key");
    private static final X509Certificate FIRST = write(1);
    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;
    private final int port;

    @Autowired
    TlsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void tls(DynamicPropertyRegistry registry) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        given.put(Setting.DATA_FOLDER, new Given("test", FOLDER.toString()));
        given.put(Setting.TLS_CERTIFICATE, new Given("test", CERTIFICATE.toString()));
        given.put(Setting.TLS_KEY, new Given("test", KEY.toString()));
        SpringProperties.of(Settings.read(new SettingsSource(null, given, Map.of())))
                .forEach((key, value) -> {
                    if (key.startsWith("server.ssl.") || key.startsWith("spring.ssl.")) {
                        registry.add(key, () -> value);
                    }
                });
        registry.add("spring.ssl.bundle.watch.file.quiet-period", () -> "200ms");
    }

    @Test
    @Order(1)
    void pages_come_over_tls_with_secure_cookies_and_for_https_only() throws Exception {
        HttpResponse<String> response = get("/en/sign-in");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(response.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("HttpOnly"));
    }

    @Test
    @Order(2)
    void plain_http_is_not_served() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /en/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .doesNotContain("200")
                    .doesNotContain("Set-Cookie")
                    .doesNotContain("<form");
        }
    }

    /// By a greeting of our own making, because Java's own client does not offer the old ones.
    @ParameterizedTest
    @Order(3)
    @CsvSource({"0301, false", "0302, false", "0303, true"})
    void only_the_versions_that_are_still_good_are_spoken(String version, boolean isSpoken) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello(HexFormat.of().parseHex(version)));
            assertThat(socket.getInputStream().read()).isEqualTo(isSpoken ? HANDSHAKE : ALERT);
        }
    }

    @Test
    @Order(4)
    void a_new_certificate_is_served_without_a_restart() throws Exception {
        assertThat(served().getSerialNumber()).isEqualTo(FIRST.getSerialNumber());
        X509Certificate second = write(2);
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (!served().getSerialNumber().equals(second.getSerialNumber())
                && Instant.now().isBefore(patience)) {
            Thread.sleep(100);
        }
        assertThat(served().getSerialNumber()).isEqualTo(second.getSerialNumber());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(FIRST)).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private X509Certificate served() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("server", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// Looks at whatever is served.
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /// A ClientHello (RFC 5246, 7.4.1.2) that offers this version and cipher suites of old and new.
    private static byte[] hello(byte[] version) {
        byte[] suites = HexFormat.of().parseHex("c02bc02fc009c00ac013c014002f0035");
        // Groups, point formats, signature algorithms.
        byte[] extensions =
                HexFormat.of().parseHex("000a0006000400170018" + "000b00020100" + "000d000a00080403040105030501");
        byte[] body = joined(
                version,
                new byte[32],
                new byte[] {0},
                size(suites.length),
                suites,
                new byte[] {1, 0},
                size(extensions.length),
                extensions);
        byte[] handshake = joined(new byte[] {1, 0}, size(body.length), body);
        return joined(new byte[] {HANDSHAKE, 3, 1}, size(handshake.length), handshake);
    }

    private static byte[] size(int length) {
        return ByteBuffer.allocate(2).putShort((short) length).array();
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static X509Certificate write(int serial) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = certificate(serial, keys);
            Files.writeString(KEY, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            Files.writeString(CERTIFICATE, pem("CERTIFICATE", certificate.getEncoded()));
            return certificate;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(int serial, KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(serial),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                name,
                keys.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "tls")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
