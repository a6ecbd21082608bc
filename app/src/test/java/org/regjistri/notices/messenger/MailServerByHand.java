package org.regjistri.notices.messenger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// As much of SMTP (RFC 5321) as a client needs to hear. Keeps what it was told, line by line.
final class MailServerByHand implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answerToRecipient = "250 OK";

    private MailServerByHand(ServerSocket socket) {
        this.socket = socket;
    }

    static MailServerByHand start() {
        try {
            var server = new MailServerByHand(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().start(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    void answerToRecipient(String answer) {
        answerToRecipient = answer;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                    var out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1)) {
                talk(in, out);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            switch (line.split(" ", 2)[0]) {
                case "EHLO" -> say(out, "250 here");
                case "RCPT" -> say(out, answerToRecipient);
                case "DATA" -> {
                    say(out, "354 go on");
                    while (!".".equals(line)) {
                        line = String.valueOf(in.readLine());
                        heard.add(line);
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 OK");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
