package org.regjistri.linkage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/// The pages of one column in one row group, unpacked as they are asked for.
final class ParquetChunk implements PageReader {
    private static final ParquetMetadataConverter NAMES = new ParquetMetadataConverter();
    private final ByteArrayInputStream bytes;
    private final Decompression decompression;
    private final long values;
    private final Statistics<?> none;
    private final @Nullable DictionaryPage dictionary;
    private @Nullable PageHeader next;

    ParquetChunk(byte[] bytes, ColumnChunkMetaData column) throws IOException {
        this.bytes = new ByteArrayInputStream(bytes);
        this.decompression = Decompression.of(column.getCodec());
        this.values = column.getValueCount();
        PrimitiveType type = column.getPrimitiveType();
        this.none = Statistics.createStats(type);
        PageHeader first = header();
        if (first != null && first.type == PageType.DICTIONARY_PAGE) {
            this.dictionary = new DictionaryPage(
                    unpacked(first.compressed_page_size, first.uncompressed_page_size),
                    first.dictionary_page_header.num_values,
                    NAMES.getEncoding(first.dictionary_page_header.encoding));
            this.next = header();
        } else {
            this.dictionary = null;
            this.next = first;
        }
    }

    private @Nullable PageHeader header() throws IOException {
        return bytes.available() == 0 ? null : Util.readPageHeader(bytes);
    }

    private BytesInput unpacked(int packed, int size) throws IOException {
        return BytesInput.from(decompression.unpack(bytes.readNBytes(packed), size));
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        return dictionary;
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    @Override
    public @Nullable DataPage readPage() {
        PageHeader header = next;
        if (header == null) {
            return null;
        }
        try {
            DataPage page = header.type == PageType.DATA_PAGE_V2
                    ? page(header, header.data_page_header_v2)
                    : page(header, header.data_page_header);
            next = header();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataPage page(PageHeader header, DataPageHeader data) throws IOException {
        return new DataPageV1(
                unpacked(header.compressed_page_size, header.uncompressed_page_size),
                data.num_values,
                header.uncompressed_page_size,
                none,
                NAMES.getEncoding(data.repetition_level_encoding),
                NAMES.getEncoding(data.definition_level_encoding),
                NAMES.getEncoding(data.encoding));
    }

    /// In pages of the second version the levels are never packed.
    private DataPage page(PageHeader header, DataPageHeaderV2 data) throws IOException {
        BytesInput repetitions = BytesInput.from(bytes.readNBytes(data.repetition_levels_byte_length));
        BytesInput definitions = BytesInput.from(bytes.readNBytes(data.definition_levels_byte_length));
        int levels = data.repetition_levels_byte_length + data.definition_levels_byte_length;
        int packed = header.compressed_page_size - levels;
        BytesInput content = data.is_compressed && packed > 0
                ? unpacked(packed, header.uncompressed_page_size - levels)
                : BytesInput.from(bytes.readNBytes(packed));
        return DataPageV2.uncompressed(
                data.num_rows,
                data.num_nulls,
                data.num_values,
                repetitions,
                definitions,
                NAMES.getEncoding(data.encoding),
                content,
                none);
    }
}
