package org.regjistri.linkage.table;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Unpacks pages of Parquet files; the library's own way to codecs leads through Hadoop.
@FunctionalInterface
interface Decompression {
    /// @param size of the unpacked bytes
    byte[] unpack(byte[] packed, int size) throws IOException;

    static Decompression of(CompressionCodecName codec) throws IOException {
        return switch (codec) {
            case UNCOMPRESSED -> (packed, _) -> packed;
            case ZSTD -> Zstd::decompress;
            case GZIP -> Decompression::gunzip;
            case SNAPPY -> Snappy::unpack;
            default ->
                throw new IOException(codec + " is not read; write the file with ZSTD, SNAPPY, GZIP or uncompressed");
        };
    }

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }
}
