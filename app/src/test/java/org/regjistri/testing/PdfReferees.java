package org.regjistri.testing;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What programs that are not ours say of a PDF. A program that is missing is named with the Debian package it is in.
public final class PdfReferees {
    private static final long PATIENCE_SECONDS = 60;

    private PdfReferees() {}

    /// What veraPDF has against the file as PDF/A-3a and as PDF/UA-1; empty where it is both.
    public static List<String> complaints(byte[] pdf) {
        List<String> complaints = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            complaints.addAll(complaints(pdf, flavour));
        }
        return complaints;
    }

    /// The text as poppler reads it, page after page.
    public static String text(byte[] pdf) {
        return with(pdf, file -> run("poppler-utils", "pdftotext", "-enc", "UTF-8", file.toString(), "-"));
    }

    /// The same with the blanks that lines have on paper.
    public static String textAsLaidOut(byte[] pdf) {
        return with(pdf, file -> run("poppler-utils", "pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-"));
    }

    /// The attached `record.json`.
    public static String attachedRecord(byte[] pdf) {
        return with(pdf, file -> {
            Path out = file.resolveSibling("record.json");
            run("poppler-utils", "pdfdetach", "-savefile", "record.json", "-o", out.toString(), file.toString());
            return Files.readString(out);
        });
    }

    /// What `qpdf --check` says; it fails where the file's structure is broken.
    public static String structure(byte[] pdf) {
        return with(pdf, file -> run("qpdf", "qpdf", "--check", file.toString()));
    }

    /// The QR codes on the pages, rendered at 300 dpi and scaled, each as it was read.
    ///
    /// @param scale 1 is 300 dpi, 0.5 is 150 dpi by scaling the picture
    public static List<String> codes(byte[] pdf, double scale) {
        return with(pdf, file -> {
            run("poppler-utils", "pdftoppm", "-r", "300", "-gray", "-png", file.toString(), file + ".page");
            List<String> codes = new ArrayList<>();
            for (Path page : pictures(file)) {
                scale(page, scale);
                codes.addAll(read(page));
            }
            return codes;
        });
    }

    private static List<String> read(Path picture) throws IOException {
        // zbarimg ends with 4 where a page has no code.
        Said said = call("zbar-tools", "zbarimg", "--quiet", "--raw", picture.toString());
        if (said.end() != 0 && said.end() != 4) {
            throw new AssertionError("zbarimg ended with " + said.end() + ": " + said.messages());
        }
        return said.words().lines().toList();
    }

    private static List<Path> pictures(Path pdf) throws IOException {
        try (var files = Files.list(pdf.getParent())) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static void scale(Path file, double scale) throws IOException {
        if (scale == 1) {
            return;
        }
        BufferedImage page = ImageIO.read(file.toFile());
        var scaled = new BufferedImage(
                (int) (page.getWidth() * scale), (int) (page.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
        var canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(page, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        canvas.dispose();
        ImageIO.write(scaled, "png", file.toFile());
    }

    // veraPDF keeps state in static fields.
    private static synchronized List<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            if (result.isCompliant()) {
                return List.of();
            }
            List<String> complaints = new ArrayList<>(result.getTestAssertions().stream()
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage())
                    .distinct()
                    .toList());
            complaints.addFirst(flavour + ": not compliant");
            return complaints;
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError("veraPDF could not read the file as " + flavour, e);
        }
    }

    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T with(byte[] pdf, Use<T> use) {
        try {
            Path folder = Files.createTempDirectory("referee");
            try {
                return use.of(Files.write(folder.resolve("paper.pdf"), pdf));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a program and gives what it wrote to stdout; fails with its messages where it ends otherwise than with 0.
    ///
    /// @param debianPackage to install where the program is missing
    public static String run(String debianPackage, String... words) throws IOException {
        Said said = call(debianPackage, words);
        if (said.end() != 0) {
            throw new AssertionError(
                    String.join(" ", words) + " ended with " + said.end() + ": " + said.words() + said.messages());
        }
        return said.words();
    }

    /// What a program said, and how it ended.
    public record Said(int end, String words, String messages) {}

    /// As [#run], whatever the program ends with.
    public static Said call(String debianPackage, String... words) throws IOException {
        Path messages = Files.createTempFile("referee", ".messages");
        try {
            Process process = new ProcessBuilder(Arrays.asList(words))
                    .redirectError(messages.toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words[0] + " did not end.");
            }
            return new Said(process.exitValue(), said, Files.readString(messages));
        } catch (IOException e) {
            throw new AssertionError(
                    words[0] + " could not be started: install the package " + debianPackage + ". " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Files.deleteIfExists(messages);
        }
    }
}
