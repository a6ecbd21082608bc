package org.regjistri.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.pages.BookPages;
import org.regjistri.synth.pages.PageContent;
import org.regjistri.synth.pages.PagePack;
import org.regjistri.synth.pages.PagePictures;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "pages",
        description = "Draws pages of the register books: one that is asked for, or some hundred of all kinds.")
final class PagesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wanted wanted;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Which which;

    static final class Which {
        @Option(
                names = "--pack",
                paramLabel = "FOLDER",
                description = "Where to write pages of all kinds of books, and an overview.")
        private @Nullable Path pack;

        @ArgGroup(exclusive = false)
        private @Nullable One one;
    }

    static final class One {
        @Option(names = "--book", required = true, description = "Number of the book, as in books/books.")
        private int book;

        @Option(names = "--page", required = true, description = "Number of the page, from 1.")
        private int page;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write, PNG.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path out;
    }

    @Option(names = "--count", defaultValue = "120", description = "Pages of the pack (default: ${DEFAULT-VALUE}).")
    private int count;

    @Override
    public Integer call() throws IOException {
        Kosovo kosovo =
                Kosovo.make(wanted.seed(), wanted.scale(1), wanted.today(), wanted.profile(), Progress.on(System.err));
        BookPages pages = new BookPages(kosovo.library());
        PagePictures pictures = new PagePictures(wanted.seed(), pages::dates);
        One one = which.one;
        if (one == null) {
            int written = new PagePack(pictures).write(pages.ofAllKinds(count), Path.of("" + which.pack));
            System.out.println(written + " pages written to " + which.pack);
            return 0;
        }
        PageContent page = pages.page(one.book, one.page)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no page " + one.page + " in a book " + one.book + " that was kept."));
        Files.write(one.out, pictures.png(page));
        return 0;
    }
}
