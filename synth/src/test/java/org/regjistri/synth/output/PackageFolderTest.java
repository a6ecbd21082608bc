package org.regjistri.synth.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Sha256;

class PackageFolderTest {
    @TempDir
    Path folder;

    private PackageFolder target(int threads, Format... formats) {
        return new PackageFolder(folder, Set.of(formats), threads, Progress.silent());
    }

    private Path csv() {
        return folder.resolve("register/samples.csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void rows_stand_in_their_order_however_long_each_thread_takes(int threads) throws IOException {
        var delays = new Random(7);
        target(threads, Format.CSV).write(Samples.TABLE, Samples.chunks(60, 10).map(made -> {
            int delay = delays.nextInt(4);
            return () -> {
                sleep(delay);
                return made.get();
            };
        }));
        List<String> ids = Files.readAllLines(csv()).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, 600).mapToObj(String::valueOf).toList());
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_thread_and_four_write_the_same_bytes() throws IOException {
        target(1, Format.CSV, Format.PARQUET).write(Samples.TABLE, Samples.chunks(20, 1000));
        byte[] csv = Files.readAllBytes(csv());
        byte[] parquet = Files.readAllBytes(folder.resolve("register/samples.parquet"));
        target(4, Format.CSV, Format.PARQUET).write(Samples.TABLE, Samples.chunks(20, 1000));
        assertThat(csv()).hasBinaryContent(csv);
        assertThat(folder.resolve("register/samples.parquet")).hasBinaryContent(parquet);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_chunk_that_fails_ends_the_whole_with_its_error_and_leaves_no_file(Format format) throws IOException {
        target(2, format).write(Samples.TABLE, Samples.chunks(2, 10));
        var fault = new IllegalStateException("no more people");
        Stream<Supplier<Chunk>> chunks = IntStream.range(0, 50).mapToObj(i -> () -> {
            if (i == 30) {
                throw fault;
            }
            return Samples.chunk(i * 100, 100);
        });
        PackageFolder again = target(2, format);
        assertThatThrownBy(() -> again.write(Samples.TABLE, chunks)).isSameAs(fault);
        assertThat(folder.resolve("register")).isEmptyDirectory();
        assertThat(again.written()).isEmpty();
    }

    @Test
    void a_chunk_of_another_table_or_with_half_a_row_is_refused() {
        var other = new Table("register/others", "Others", List.of(Column.integer("id", "From 0")));
        PackageFolder target = target(1, Format.CSV);
        assertThatThrownBy(() -> target.write(other, Samples.chunks(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> target.write(Samples.TABLE, Stream.of(() -> new Chunk(Samples.TABLE).put(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_few_chunks_are_made_ahead() throws IOException {
        var drawn = new AtomicInteger();
        var most = new AtomicInteger();
        var conveyor = new Conveyor<Integer, Integer>(
                2, i -> i, taken -> most.accumulateAndGet(drawn.get() - taken, Math::max));
        conveyor.run(IntStream.range(0, 1000)
                .boxed()
                .peek(_ -> drawn.incrementAndGet())
                .spliterator());
        assertThat(most).hasValueBetween(1, 5);
    }

    @Test
    void the_checksum_is_that_of_the_csv_file_whatever_is_written() throws IOException {
        PackageFolder both = target(2, Format.CSV, Format.PARQUET);
        both.write(Samples.TABLE, Samples.chunks(5, 100));
        both.finish("Samples", "Seed 7.");
        byte[] csv = Files.readAllBytes(csv());
        assertThat(folder.resolve("checksums.txt")).hasContent(Sha256.hex(csv) + "  register/samples.csv\n");
        assertThat(both.written()).containsExactly(new WrittenTable(Samples.TABLE, 500, csv.length, Sha256.hex(csv)));
        PackageFolder parquet = target(2, Format.PARQUET);
        parquet.write(Samples.TABLE, Samples.chunks(5, 100));
        assertThat(parquet.written()).isEqualTo(both.written());
    }

    @Test
    void a_table_without_rows_has_a_header_only() throws IOException {
        target(2, Format.CSV, Format.PARQUET).write(Samples.TABLE, Stream.empty());
        assertThat(csv()).hasContent("id,name,born,height,same,seen\n");
        assertThat(folder.resolve("register/samples.parquet")).isNotEmptyFile();
    }

    @Test
    void nothing_of_an_earlier_country_is_left_beside_a_new_one() throws IOException {
        PackageFolder both = target(1, Format.CSV, Format.PARQUET);
        both.write(Samples.TABLE, Samples.chunks(2, 10));
        both.finish("Samples", "Seed 7.");
        target(1, Format.CSV).write(Samples.TABLE, Samples.chunks(1, 10));
        assertThat(folder.resolve("register")).isDirectoryNotContaining("glob:**.parquet");
        assertThat(folder).isDirectoryNotContaining(Files::isRegularFile);
    }
}
