package org.regjistri.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.UuidV7;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notice.Channel;
import org.regjistri.notices.SentNotice;
import org.regjistri.notices.messenger.FileMessenger;
import org.regjistri.notices.messenger.Message;
import org.regjistri.notices.messenger.Messenger;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestDatabase;
import org.regjistri.web.Messages;
import org.regjistri.web.message.MessageReading;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outbox on a database of its own, its worker turned by hand.
@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {
    private static final String EMAIL = "arben.shembull@example.org";
    private static final Messages TEXTS = MessageReading.fromClassPath(false, true);

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient jdbc = database.runtime();
    private final NoticeRows rows = new NoticeRows(jdbc);
    private final MutableClock clock = new MutableClock();
    private final LegalTime time = new LegalTime(clock);
    private final UuidV7 ids = new UuidV7(clock, new java.util.Random(7));
    private final Outbox outbox = new Outbox(rows, TEXTS, time);
    private final UUID about = ids.next();
    private final List<Message> taken = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SQ, 'Çështja 7/2026', Çështja juaj",
        "SR_LATN, 'Predmet 7/2026', Vaš predmet",
        "SR_CYRL, 'Предмет 7/2026', Ваш предмет",
        "EN, 'Matter 7/2026', Your matter"
    })
    void a_message_leaves_in_its_language_and_the_address_is_forgotten(Language language, String subject, String text) {
        outbox.send(notice(Channel.EMAIL, EMAIL, language));
        assertThat(sending(taken::add).sendOne()).isTrue();

        assertThat(taken).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo(subject);
            assertThat(message.text()).startsWith(text).contains("7/2026");
            assertThat(message.address()).isEqualTo(EMAIL);
        });
        assertThat(outbox.about(about))
                .containsExactly(new SentNotice(
                        Channel.EMAIL, "…ull@example.org", SentNotice.State.SENT, time.now(), time.now()));
        assertThat(everything()).doesNotContain("arben", "7/2026");
        assertThat(sending(taken::add).sendOne()).isFalse();
    }

    @Test
    void an_sms_says_the_text_alone() {
        outbox.send(notice(Channel.SMS, "+38344123456", Language.EN));
        sending(taken::add).sendOne();

        assertThat(taken).singleElement().returns("Your matter 7/2026 is done. Ask at your office.", Message::text);
        assertThat(outbox.about(about)).singleElement().returns("…456", SentNotice::hint);
    }

    @Test
    void the_oldest_goes_first() {
        outbox.send(notice(Channel.EMAIL, "first@example.org", Language.SQ));
        clock.advance(Duration.ofSeconds(1));
        outbox.send(notice(Channel.EMAIL, "second@example.org", Language.SQ));
        Sending sending = sending(taken::add);
        sending.sendOne();
        sending.sendOne();

        assertThat(taken).extracting(Message::address).containsExactly("first@example.org", "second@example.org");
    }

    @Test
    void what_fails_is_tried_again_after_ever_longer_pauses_and_given_up(CapturedOutput output) {
        outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        Sending sending = sending(message -> {
            taken.add(message);
            throw new IllegalStateException("About " + message.address());
        });
        List<Long> minutes = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            assertThat(sending.sendOne()).as("try " + i).isTrue();
            Duration pause = NoticeRows.pauseAfter(i);
            minutes.add(pause.toMinutes());
            clock.advance(pause.minusSeconds(1));
            assertThat(sending.sendOne()).as("too early after " + i).isFalse();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(sending.sendOne()).as("after the last").isFalse();

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L);
        assertThat(NoticeRows.pauseAfter(12)).isEqualTo(Duration.ofHours(6));
        assertThat(taken)
                .hasSize(4)
                .extracting(Message::id)
                .containsOnly(taken.getFirst().id());
        assertThat(outbox.about(about)).singleElement().returns(SentNotice.State.GIVEN_UP, SentNotice::state);
        assertThat(everything()).doesNotContain("arben").contains("IllegalStateException");
        assertThat(output).contains("given up").doesNotContain("arben", "example.org");
    }

    @Test
    void a_server_that_accepts_the_second_time_has_it_once() {
        outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        Sending sending = sending(message -> {
            if (clock.instant().equals(MutableClock.START)) {
                throw new IllegalStateException();
            }
            taken.add(message);
        });
        sending.sendOne();
        clock.advance(Duration.ofMinutes(1));
        sending.sendOne();
        clock.advance(Duration.ofDays(1));

        assertThat(sending.sendOne()).isFalse();
        assertThat(taken).hasSize(1);
    }

    /// Claimed by a process that died before it noted what it had done.
    @Test
    void a_claim_keeps_others_away_until_it_runs_out() {
        outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        NoticeRows.Claimed lost = rows.claim(time.now()).orElseThrow();
        assertThat(rows.claim(time.now())).isEmpty();
        assertThat(sending(taken::add).sendOne()).isFalse();

        clock.advance(NoticeRows.CLAIM);

        assertThat(sending(taken::add).sendOne()).isTrue();
        assertThat(taken).singleElement().returns(lost.notice().id(), Message::id);
    }

    @Test
    void two_workers_never_claim_the_same() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        }
        List<Message> both = new java.util.concurrent.CopyOnWriteArrayList<>();
        Runnable worker = () -> {
            Sending sending = sending(both::add);
            for (int i = 0; i < 40; i++) {
                sending.sendOne();
            }
        };
        Thread one = Thread.ofPlatform().start(worker);
        Thread other = Thread.ofPlatform().start(worker);
        one.join();
        other.join();

        assertThat(both).hasSize(20).extracting(Message::id).doesNotHaveDuplicates();
    }

    @Test
    void what_has_no_text_or_no_address_is_not_ordered() {
        Notice good = notice(Channel.EMAIL, EMAIL, Language.SQ);
        assertThatThrownBy(() -> outbox.send(
                        new Notice(good.id(), about, Channel.EMAIL, EMAIL, Language.SQ, "notice.nothing", List.of())))
                .hasMessage("No text for notice.nothing");
        assertThatThrownBy(() -> outbox.send(notice(Channel.SMS, "044 123 456", Language.SQ)))
                .hasMessage("Not an address for SMS");
        assertThat(outbox.about(about)).isEmpty();
    }

    @Test
    void health_tells_how_long_the_oldest_waits() {
        var health = new NoticesHealth(rows, time);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("waiting", 1).containsEntry("oldestWaitsSeconds", 3601L);
    }

    @Test
    void a_file_is_written_for_each_message() throws Exception {
        outbox.send(notice(Channel.EMAIL, EMAIL, Language.SQ));
        outbox.send(notice(Channel.SMS, "+38344123456", Language.SQ));
        var files = new FileMessenger(folder, "no-reply@localhost");
        Sending sending = sending(files);
        sending.sendOne();
        sending.sendOne();

        try (var written = Files.list(folder)) {
            assertThat(written.map(file -> file.getFileName().toString().replaceAll(".*\\.", "")))
                    .containsExactlyInAnyOrder("eml", "txt");
        }
    }

    private Notice notice(Channel channel, String address, Language language) {
        return new Notice(ids.next(), about, channel, address, language, "notice.sample", List.of("7/2026"));
    }

    private Sending sending(Messenger messenger) {
        return new Sending(rows, Map.of(Channel.EMAIL, messenger, Channel.SMS, messenger), TEXTS, time, 4);
    }

    private String everything() {
        return jdbc.sql("SELECT string_agg(notice::text, ' ') FROM notices.notice notice")
                .query(String.class)
                .single();
    }
}
