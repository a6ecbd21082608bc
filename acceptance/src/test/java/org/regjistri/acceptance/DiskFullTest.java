package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R5: the disk of the scans is full, then the one of the database. Who asks is told so, nothing is half done, and work
/// goes on without a hand as soon as there is room.
@Order(7)
class DiskFullTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FULL = 507;
    private static final int TRIES = 150;
    private @Nullable Server running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    /// @param declaration sent with the key, whatever was answered
    private record Sent(UUID key, Declaration declaration) {}

    @Test
    void who_asks_is_told_and_work_goes_on_when_there_is_room_again() {
        assumeTrue(SmallDisks.areAllowed(), "Small disks can be made neither by root nor in a user namespace here");
        Path folder = Built.freshFolder("disk-full");
        Path file = Built.people(1_000, 13, folder);
        Server server = Server.startOnSmallDisks(folder.resolve("data"), 400, folder.resolve("objects"), 4, file);
        running = server;
        People people = People.of(file);
        Api official = Api.signIn(server, Demo.REGISTRAR);
        String act = official.registered(Declaration.of(people.couple(), "Shpresa", "FEMALE"))
                .text("act");

        scansHaveNoRoom(server, people, act);
        theDatabaseHasNoRoom(server, people, official);

        Server.End verified = server.runBeside("verify");
        assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }

    private static void scansHaveNoRoom(Server server, People people, String act) {
        Path objects = server.seen(server.data().resolveSibling("objects"));
        try (BrowserContext context = Demo.of(server, people).window(Demo.HEAD_OF_OFFICE, true)) {
            Page page = context.newPage();
            SmallDisks.fill(objects);
            assertThat(handIn(page, server, act).status()).isEqualTo(FULL);
            assertThat(page.locator("h1").innerText()).isEqualTo("There is no room left to write to");
            assertThat(page.locator("main").innerText()).contains("when room has been made, repeat the step");
            SmallDisks.free(objects);
            assertThat(filesBelow(objects)).as("nothing is half kept").isEmpty();

            assertThat(handIn(page, server, act).status()).isEqualTo(200);
            assertThat(page.locator("main").innerText()).contains("The signed declaration is scanned");
            assertThat(filesBelow(objects)).hasSize(1);
        }
    }

    private static Response handIn(Page page, Server server, String act) {
        page.navigate(server.address("/en/acts/" + act + "/declaration").toString());
        page.locator("#file").setInputFiles(new FilePayload("declaration.png", "image/png", picture()));
        return page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != 303,
                () -> page.locator("main button.primary").click());
    }

    /// Larger than what is left over between the files of a small disk.
    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int at = 0, colour = 1; at < 300 * 300; at++) {
            colour = colour * 1_103_515_245 + 12_345;
            picture.setRGB(at % 300, at / 300, colour >>> 8);
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void theDatabaseHasNoRoom(Server server, People people, Api official) {
        Path data = server.seen(server.data());
        List<Sent> sent = new ArrayList<>();
        SmallDisks.fill(data);
        Api.Answer answer = send(official, people, sent);
        while (answer.status() != FULL && sent.size() < TRIES) {
            assertThat(answer.status()).as(answer.body()).isIn(201, 503);
            answer = send(official, people, sent);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(FULL);
        assertThat(answer.text("type")).isEqualTo("/problems/request.full");
        assertThat(answer.text("detail")).contains("no room left");

        SmallDisks.free(data);
        Waiting.until("the register is ready again", PATIENCE, server::isReady);
        for (Sent one : sent) {
            Api.Answer first = official.register(one.key(), one.declaration());
            assertThat(first.status()).as(first.body()).isIn(200, 201);
            Api.Answer again = official.register(one.key(), one.declaration());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text("reference")).isEqualTo(first.text("reference"));
        }
        System.out.println(sent.size() + " births on a full disk");
    }

    private static Api.Answer send(Api official, People people, List<Sent> sent) {
        Sent one = new Sent(UUID.randomUUID(), Declaration.of(people.couple(), "Agnesa", "FEMALE"));
        sent.add(one);
        return official.register(one.key(), one.declaration());
    }
}
