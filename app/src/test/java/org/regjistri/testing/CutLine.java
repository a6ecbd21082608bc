package org.regjistri.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to PostgreSQL that can be cut between a COMMIT and its answer: the server has committed, the client never
/// hears.
public final class CutLine implements AutoCloseable {
    // The tag of the server's CommandComplete message.
    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final int serverPort;
    private final AtomicInteger cutsToCome = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    private CutLine(ServerSocket listening, int serverPort) {
        this.listening = listening;
        this.serverPort = serverPort;
    }

    /// To a server on this machine.
    static CutLine to(int serverPort) {
        try {
            var line = new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /// The next answer to a COMMIT, of whatever connection, is not handed on: its connection ends instead.
    public void cutNextCommit() {
        cutsToCome.incrementAndGet();
    }

    /// How many were cut so far.
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                Thread.ofVirtual().start(() -> hand(client, server, false));
                Thread.ofVirtual().start(() -> hand(server, client, true));
            } catch (IOException _) {
                // Closed while waiting: the loop ends.
            }
        }
    }

    private void hand(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && isCommitted(buffer, read) && takeCut()) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // One end is gone; closing the other tells it.
        }
    }

    private boolean takeCut() {
        boolean cut = cutsToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (cut) {
            cuts.incrementAndGet();
        }
        return cut;
    }

    private static boolean isCommitted(byte[] buffer, int length) {
        for (int start = 0; start + COMMITTED.length <= length; start++) {
            int at = 0;
            while (at < COMMITTED.length && buffer[start + at] == COMMITTED[at]) {
                at++;
            }
            if (at == COMMITTED.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
