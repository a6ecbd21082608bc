package org.regjistri.notices.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Language;
import org.regjistri.notices.Notice.Channel;
import org.regjistri.testing.FaultLine;

class MessengersTest {
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final String EMAIL = "arben.shembull@example.org";
    private static final String NUMBER = "+38344000000";
    private static final String FROM = "no-reply@register.example";

    @TempDir
    private Path folder;

    @Test
    void an_email_becomes_a_file_for_its_owner_only() throws Exception {
        var messenger = new FileMessenger(folder.resolve("outbox"), FROM);
        messenger.send(email("Çështja 7"));
        messenger.send(email("Çështja 7"));

        Path file = folder.resolve("outbox").resolve(ID + ".eml");
        try (var files = Files.list(folder.resolve("outbox"))) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file))
                .contains("To: " + EMAIL, "From: " + FROM, "Message-ID: <" + ID + "@register.example>")
                .contains("Content-Language: sq", "Auto-Submitted: auto-generated", "=?UTF-8?");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_sms_becomes_a_file() throws Exception {
        new FileMessenger(folder, FROM).send(sms());

        assertThat(folder.resolve(ID + ".txt")).content().isEqualTo("To: " + NUMBER + "\n\nPërfundoi.\n");
    }

    @Test
    void a_mail_server_takes_an_email() throws Exception {
        try (var server = MailServerByHand.start()) {
            smtp(server.port(), "none").send(email("Çështja 7"));

            assertThat(server.heard())
                    .contains("EHLO register.example", "RCPT TO:<" + EMAIL + ">", "Auto-Submitted: auto-generated")
                    .anySatisfy(line -> assertThat(line).startsWith("MAIL FROM:<" + FROM + ">"))
                    .anySatisfy(line -> assertThat(line).startsWith("Subject: =?UTF-8?"));
        }
    }

    @ParameterizedTest
    @CsvSource({"450 later, false", "451 later, false", "550 nobody here, true", "553 no such name, true"})
    void a_mail_server_refuses_for_now_or_for_good(String answer, boolean forGood) throws Exception {
        try (var server = MailServerByHand.start()) {
            server.answerToRecipient(answer);

            assertThatThrownBy(() -> smtp(server.port(), "none").send(email("7")))
                    .isInstanceOfSatisfying(NotSent.class, e -> {
                        assertThat(e.isForGood()).isEqualTo(forGood);
                        assertThat(e.fault()).doesNotContain("arben", "here");
                    });
        }
    }

    @Test
    void without_the_encryption_that_is_demanded_nothing_is_said() throws Exception {
        try (var server = MailServerByHand.start()) {
            assertThatThrownBy(() -> smtp(server.port(), "starttls").send(email("7")))
                    .isInstanceOfSatisfying(
                            NotSent.class, e -> assertThat(e.isForGood()).isFalse());
            assertThat(server.heard()).noneSatisfy(line -> assertThat(line).contains("@example.org"));
        }
    }

    @Test
    void a_mail_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var server = MailServerByHand.start()) {
            port = server.port();
        }
        assertThatThrownBy(() -> smtp(port, "none").send(email("7")))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.isForGood()).isFalse());
    }

    @Test
    void a_line_that_is_cut_is_tried_again() throws Exception {
        try (var server = MailServerByHand.start();
                var line = FaultLine.to(server.port())) {
            line.cutAfter(20);
            assertThatThrownBy(() -> smtp(line.port(), "none").send(email("7")))
                    .isInstanceOfSatisfying(
                            NotSent.class, e -> assertThat(e.isForGood()).isFalse());

            line.mend();
            smtp(line.port(), "none").send(email("7"));
            assertThat(server.heard()).contains(".").containsOnlyOnce("DATA");
        }
    }

    @Test
    void an_sms_is_posted_with_its_id_and_token() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer server = answering(202, heard);
        try {
            http(server).send(sms());

            assertThat(heard)
                    .containsExactly(
                            "POST /sms",
                            "Bearer geheim",
                            ID.toString(),
                            "{\"id\":\"" + ID + "\",\"to\":\"" + NUMBER + "\",\"text\":\"Përfundoi.\"}");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"302, false", "400, true", "401, false", "422, true", "429, false", "500, false", "503, false"})
    void an_sms_is_refused_for_now_or_for_good(int status, boolean forGood) throws Exception {
        HttpServer server = answering(status, new CopyOnWriteArrayList<>());
        try {
            assertThatThrownBy(() -> http(server).send(sms())).isInstanceOfSatisfying(NotSent.class, e -> {
                assertThat(e.isForGood()).isEqualTo(forGood);
                assertThat(e.fault()).isEqualTo("Answer " + status);
            });
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nX: y",
                "a@example.org, b@example.org",
                "a@example.org>\r\nRCPT TO:<b@example.org",
                "\"a b\"@example.org",
                "a@example.org ",
                "a@localhost",
                ""
            })
    void an_address_that_says_more_than_an_address_is_none(String address) {
        assertThat(Channel.EMAIL.isAddress(address)).isFalse();
        assertThatThrownBy(() -> message(Channel.EMAIL, address, "7", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not an address for EMAIL");
    }

    @Test
    void a_subject_is_one_line_and_a_text_no_header() throws Exception {
        new FileMessenger(folder, FROM)
                .send(message(Channel.EMAIL, EMAIL, "7\r\nBcc: b@example.org\r\n\r\nboo", "x\r\n.\r\nRCPT TO:<b>"));

        String file = Files.readString(folder.resolve(ID + ".eml"));
        assertThat(file).contains("Subject: 7 Bcc: b@example.org boo");
        assertThat(file.lines()).noneSatisfy(line -> assertThat(line).startsWith("Bcc"));
    }

    @Test
    void a_message_does_not_tell_its_address_by_itself() {
        assertThat(email("7")).asString().isEqualTo("message " + ID);
    }

    private static Message email(String subject) {
        return message(Channel.EMAIL, EMAIL, subject, "Çështja juaj përfundoi.");
    }

    private static Message sms() {
        return message(Channel.SMS, NUMBER, "", "Përfundoi.");
    }

    private static Message message(Channel channel, String address, String subject, String text) {
        return new Message(ID, channel, address, Language.SQ, subject, text, Instant.parse("2026-11-23T09:00:00Z"));
    }

    private SmtpMessenger smtp(int port, String security) {
        var nobody = new Secret(folder.resolve("none"));
        return new SmtpMessenger(new SmtpMessenger.Server("127.0.0.1", port, security, "", nobody), FROM);
    }

    private HttpMessenger http(HttpServer server) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "geheim\n");
        return new HttpMessenger(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms"), new Secret(token));
    }

    private static HttpServer answering(int status, List<String> heard) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            heard.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
