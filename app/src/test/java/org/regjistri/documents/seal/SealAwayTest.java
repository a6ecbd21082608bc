package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/// Keys and authorities go away and come back; the certificate comes to its end.
class SealAwayTest {
    private static final long FEW_SECONDS = 8000;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each
    private SealPlace place;

    @BeforeEach
    void make() throws Exception {
        place = SealPlace.trial(folder);
    }

    @Test
    void a_key_file_that_is_away_is_said_and_one_that_is_back_is_taken_without_a_new_start() throws Exception {
        SealsAtWork seals = place.seals();
        seals.seal(SealPlace.anyPdf());
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(place.keystore(), elsewhere);
        assertThatThrownBy(() -> seals.seal(SealPlace.anyPdf())).isInstanceOf(SealUnavailable.class);
        assertThat(new SealHealth(seals, place.clock).health().getStatus()).isEqualTo(Status.DOWN);
        Files.move(elsewhere, place.keystore());
        assertThat(seals.seal(SealPlace.anyPdf()).content()).isNotEmpty();
        assertThat(new SealHealth(seals, place.clock).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_authority_that_never_answers_is_given_up_within_seconds() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var seals = new SealsAtWork(
                    place.settings("B-T", "http://localhost:" + silent.getLocalPort() + "/"), place.clock);
            long before = System.nanoTime();
            assertThatThrownBy(() -> seals.seal(SealPlace.anyPdf()))
                    .isInstanceOf(SealUnavailable.class)
                    .hasMessageContaining("time-stamp authority");
            assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis()).isLessThan(FEW_SECONDS);
        }
    }

    @Test
    void an_authority_of_somebody_else_stamps_by_its_address() throws Exception {
        PublicFiles files = place.office().files();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = Answering.answer(
                    place, files, new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            var seals = new SealsAtWork(place.settings("B-T", url), place.clock);
            byte[] sealed = seals.seal(SealPlace.anyPdf()).content();
            assertThat(seals.examine(sealed)).isEqualTo(new Seals.Examination(true, true, true));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_authority_that_sends_us_elsewhere_is_not_followed() throws Exception {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            var seals = new SealsAtWork(place.settings("B-T", url), place.clock);
            assertThatThrownBy(() -> seals.seal(SealPlace.anyPdf())).isInstanceOf(SealUnavailable.class);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void health_is_red_from_thirty_days_before_the_certificate_ends() throws Exception {
        Instant end = place.seals()
                .certificates()
                .getFirst()
                .certificate()
                .getNotAfter()
                .toInstant();
        assertThat(statusAt(end.minus(Duration.ofDays(31)))).isEqualTo(Status.UP);
        assertThat(statusAt(end.minus(Duration.ofDays(29)))).isEqualTo(Status.DOWN);
    }

    @Test
    void nothing_is_sealed_with_a_certificate_that_has_ended() {
        Instant end = place.seals()
                .certificates()
                .getFirst()
                .certificate()
                .getNotAfter()
                .toInstant();
        var late = new SealsAtWork(place.settings(), Clock.fixed(end.plusSeconds(1), ZoneOffset.UTC));
        assertThatThrownBy(() -> late.seal(SealPlace.anyPdf()))
                .isInstanceOf(SealUnavailable.class)
                .hasMessageContaining("expired");
    }

    private Status statusAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SealHealth(new SealsAtWork(place.settings(), clock), clock)
                .health()
                .getStatus();
    }
}
