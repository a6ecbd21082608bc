package org.regjistri.synth.output;

import java.io.Closeable;
import java.io.IOException;

/// One file of a table while it is written. For one thread.
interface Sheet extends Closeable {

    void append(Rows rows) throws IOException;

    /// All rows are there; after that the file is whole. Without this, closing leaves a file that nobody should read.
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
