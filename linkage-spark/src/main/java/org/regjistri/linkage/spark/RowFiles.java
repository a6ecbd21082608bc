package org.regjistri.linkage.spark;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.table.PersonTable;

/// The rows of a table as files in a folder that every worker sees: each row its length, then its
/// bytes.
final class RowFiles {
    static final int ROWS_OF_A_FILE = 50_000;

    private RowFiles() {}

    /// Wanted rows only; their relatives go with them.
    static void write(PersonTable table, Layout layout, String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(hadoop);
        RowWriter writer = new RowWriter(table, layout);
        int row = 0;
        for (int file = 0; row < table.rows() || file == 0; file++) {
            String name = String.format(Locale.ROOT, "rows-%06d", file);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(files.create(new Path(path, name)), 1 << 16))) {
                for (int written = 0; row < table.rows() && written < ROWS_OF_A_FILE; row++) {
                    if (table.wanted().is(row)) {
                        byte[] bytes = writer.bytes(row);
                        out.writeInt(bytes.length);
                        out.write(bytes);
                        written++;
                    }
                }
            }
        }
    }

    static JavaRDD<byte[]> read(JavaSparkContext spark, String folder) {
        return spark.binaryFiles(folder, spark.defaultParallelism()).values().flatMap(Rows::new);
    }

    private static final class Rows implements Iterator<byte[]> {
        private final DataInputStream in;
        private byte @Nullable [] next;

        Rows(PortableDataStream file) {
            in = new DataInputStream(new java.io.BufferedInputStream(file.open(), 1 << 16));
            next = read();
        }

        private byte @Nullable [] read() {
            try {
                int length = in.readInt();
                return in.readNBytes(length);
            } catch (EOFException _) {
                close();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public byte[] next() {
            byte[] row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return row;
        }
    }
}
