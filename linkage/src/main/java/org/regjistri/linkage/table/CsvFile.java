package org.regjistri.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// An open CSV file: its header is read, its rows are not.
///
/// @param body where the first row behind the header begins
record CsvFile(Path path, FileChannel bytes, long size, Charset charset, byte separator, Header header, long body)
        implements AutoCloseable {
    /// Longer rows are taken for a quote that was never closed.
    static final int ROW_MAX = 64 << 20;

    /// Read at once: the channel reads beside the heap and copies; so much stays in a near cache.
    private static final int SLICE = 1 << 17;

    private static final int HEADER_PIECE = 1 << 16;
    private static final int SAMPLE = 1 << 13;
    private static final int SAMPLES = 128;
    private static final double SPARE = 1.01;
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    static CsvFile open(Path path, Charset charset) {
        if (!Files.isRegularFile(path)) {
            throw new InputProblem(path, "there is no such file");
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return open(path, channel, charset);
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile open(Path path, FileChannel channel, Charset charset) throws IOException {
        long size = channel.size();
        for (int want = HEADER_PIECE; ; want = Math.multiplyExact(want, 4)) {
            byte[] start = new byte[(int) Math.min(want, size)];
            read(channel, start, 0, start.length, 0);
            int mark = mark(path, start);
            if (isBlank(start, mark)) {
                throw new InputProblem(path, "the file is empty");
            }
            byte separator = separator(start, mark);
            var row = new CsvRow(separator);
            int body = row.scan(start, mark, start.length, start.length == size);
            if (body == CsvRow.BAD || (body == CsvRow.MORE && want > ROW_MAX)) {
                throw new InputProblem(path, 1, 0, body == CsvRow.BAD ? row.trouble() : "the header doesn't end");
            }
            if (body != CsvRow.MORE) {
                return new CsvFile(path, channel, size, charset, separator, header(path, row, start, charset), body);
            }
        }
    }

    private static Header header(Path path, CsvRow row, byte[] bytes, Charset charset) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < row.cells(); cell++) {
            row.give(cell, bytes, 0, (sign, from, to, _) -> names.add(new String(sign, from, to - from, charset)));
        }
        return new Header(path, names);
    }

    /// How long the mark of the encoding is.
    private static int mark(Path path, byte[] start) {
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw new InputProblem(path, 1, 0, "the file is UTF-16; save it as UTF-8");
        }
        return startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte separator(byte[] bytes, int from) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = from; i < bytes.length && (quoted || bytes[i] != '\n'); i++) {
            quoted ^= bytes[i] == '"';
            for (int s = 0; s < counts.length && !quoted; s++) {
                counts[s] += bytes[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < counts.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    /// About how many rows it has, by the ends of lines in a few places all over it; rather too
    /// many than too few.
    int expectedRows() throws IOException {
        byte[] some = new byte[(int) Math.min(SAMPLE, size - body)];
        long step = (size - body - some.length) / (SAMPLES - 1);
        long ends = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            read(some, 0, some.length, body + sample * step);
            for (byte sign : some) {
                ends += sign == '\n' ? 1 : 0;
            }
        }
        double density = ends / (1.0 + some.length * (double) SAMPLES);
        return (int) Math.min(Integer.MAX_VALUE >> 2, (size - body) * density * SPARE + 1);
    }

    /// Reads `length` bytes from `position` of the file.
    void read(byte[] target, int offset, int length, long position) throws IOException {
        read(bytes, target, offset, length, position);
    }

    private static void read(FileChannel channel, byte[] target, int offset, int length, long position)
            throws IOException {
        var buffer = ByteBuffer.wrap(target, offset, length);
        int end = offset + length;
        while (buffer.position() < end) {
            buffer.limit(Math.min(buffer.position() + SLICE, end));
            if (channel.read(buffer, position + buffer.position() - offset) < 0) {
                throw new IOException("Ended early, is it still being written?");
            }
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
