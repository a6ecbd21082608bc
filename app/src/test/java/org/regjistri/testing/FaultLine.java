package org.regjistri.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A line to a server on this machine on which faults are played: it is slow, drips, falls silent, is half open,
/// refuses,
/// or is cut, between a COMMIT and its answer or anywhere. Only one fault at a time; [#mend] ends it.
public final class FaultLine implements AutoCloseable {
    // The tag of PostgreSQL's CommandComplete message.
    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final ServerSocket listening;
    private final int serverPort;
    private final AtomicInteger cutsToCome = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicLong bytesBeforeCut = new AtomicLong(Long.MAX_VALUE);
    private volatile Fault fault = Fault.NONE;
    private volatile Duration delay = Duration.ZERO;
    private volatile int drop = Integer.MAX_VALUE;

    private FaultLine(ServerSocket listening, int serverPort) {
        this.listening = listening;
        this.serverPort = serverPort;
    }

    public enum Fault {
        NONE,
        /// Both ends think that the line is there; nothing arrives.
        BLACK_HOLE,
        /// The server's end is closed, and the client is never told.
        HALF_OPEN,
        /// What is open is cut, and nothing new is let in.
        REFUSED;

        private boolean isSilent() {
            return this == BLACK_HOLE || this == HALF_OPEN;
        }
    }

    public static FaultLine to(int serverPort) {
        try {
            var line = new FaultLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// From now on, until it is mended.
    public void play(Fault next) {
        fault = next;
    }

    /// Each answer comes so much later.
    public void slow(Duration by) {
        delay = by;
    }

    /// Answers come in drops of so many bytes, with a pause between.
    public void drip(int bytes, Duration pause) {
        drop = bytes;
        delay = pause;
    }

    /// The next answer to a COMMIT, of whatever connection, is not handed on: its connection ends instead.
    public void cutNextCommit() {
        cutsToCome.incrementAndGet();
    }

    /// After so many bytes of answers, on whatever connection, that connection ends.
    public void cutAfter(long bytes) {
        bytesBeforeCut.set(bytes);
    }

    /// The line is as good as new. Connections on which something was lost end.
    public void mend() {
        fault = Fault.NONE;
        delay = Duration.ZERO;
        drop = Integer.MAX_VALUE;
        bytesBeforeCut.set(Long.MAX_VALUE);
    }

    /// How many were cut so far.
    public int cuts() {
        return cuts.get();
    }

    /// How many commits were answered so far.
    public int commits() {
        return commits.get();
    }

    /// How many connections were begun so far.
    public int opened() {
        return opened.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                opened.incrementAndGet();
                if (fault == Fault.REFUSED) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException _) {
                // Closed while waiting: the loop ends.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (fault.isSilent()) {
            Thread.ofVirtual().start(() -> {
                awaitVoice();
                close(client);
            });
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        Thread.ofVirtual().start(() -> hand(client, server, false));
        Thread.ofVirtual().start(() -> hand(server, client, true));
        Thread.ofVirtual().start(() -> watch(client, server));
    }

    /// Plays the faults that begin while nothing is said.
    private void watch(Socket client, Socket server) {
        while (!client.isClosed() && !server.isClosed()) {
            if (fault == Fault.HALF_OPEN) {
                close(server);
            } else if (fault == Fault.REFUSED) {
                close(server);
                close(client);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void hand(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && !fault.isSilent(); read = in.read(buffer)) {
                if (!handOn(buffer, read, out, answers)) {
                    break;
                }
            }
        } catch (IOException _) {
            // One end is gone; closing the other tells it.
        }
        awaitVoice();
        close(from);
        close(to);
    }

    /// @return false where the line is cut
    private boolean handOn(byte[] buffer, int length, OutputStream out, boolean answers) throws IOException {
        if (!answers) {
            out.write(buffer, 0, length);
            return true;
        }
        if (isCommitted(buffer, length)) {
            commits.incrementAndGet();
            if (takeCut()) {
                return false;
            }
        }
        int allowed = allowed(length);
        for (int at = 0; at < allowed; at += drop) {
            LockSupport.parkNanos(delay.toNanos());
            out.write(buffer, at, Math.min(drop, allowed - at));
            if (drop == Integer.MAX_VALUE) {
                break;
            }
        }
        return allowed == length;
    }

    private int allowed(int length) {
        long before = bytesBeforeCut.getAndUpdate(left -> left == Long.MAX_VALUE ? left : Math.max(0, left - length));
        if (before >= length) {
            return length;
        }
        bytesBeforeCut.set(Long.MAX_VALUE);
        cuts.incrementAndGet();
        return (int) before;
    }

    private void awaitVoice() {
        while (fault.isSilent() && !listening.isClosed()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
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

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
