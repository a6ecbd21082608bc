package org.regjistri.linkage.table;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Unpacks pages of Parquet files; the library's own way to codecs leads through Hadoop.
final class Decompressors implements CompressionCodecFactory {
    @FunctionalInterface
    private interface Unpacking {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Files are only read");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Decompressor((packed, _) -> packed);
            case ZSTD -> new Decompressor(Zstd::decompress);
            case GZIP -> new Decompressor(Decompressors::gunzip);
            case SNAPPY -> new Decompressor(Snappy::unpack);
            default ->
                throw new UnsupportedOperationException(
                        codec + " is not read; write the file with ZSTD, SNAPPY, GZIP or uncompressed");
        };
    }

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    @Override
    public void release() {}

    private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpacking.unpack(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer target, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            target.put(unpacking.unpack(bytes, size));
        }

        @Override
        public void release() {}
    }
}
