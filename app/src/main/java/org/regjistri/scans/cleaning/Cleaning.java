package org.regjistri.scans.cleaning;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanProblem;

/// What kind of file it is says its content, never its name. All that is cleaned at one time shares one measure of
/// memory, so that many large files wait for each other instead of filling it.
public final class Cleaning {
    static final int MEGABYTE = 1024 * 1024;
    /// Of decoded pictures and unpacked streams, in megabytes.
    private static final int AT_ONE_TIME = 384;
    private static final int FOR_A_PDF = 256;

    private final int megabytes;
    private final Semaphore memory = new Semaphore(AT_ONE_TIME, true);

    /// @param megabytes how large a file may be
    public Cleaning(int megabytes) {
        this.megabytes = megabytes;
    }

    public long largestFile() {
        return (long) megabytes * MEGABYTE;
    }

    public Cleaned clean(byte[] file) throws Refusal {
        if (file.length == 0) {
            throw new Refusal(ScanProblem.EMPTY);
        }
        if (file.length > largestFile()) {
            throw new Refusal(ScanProblem.TOO_LARGE, megabytes);
        }
        try {
            return cleanKnown(typeOf(file), file);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries answer a broken file with whatever exception it leads them to.
            throw new Refusal(ScanProblem.UNREADABLE);
        }
    }

    private static Scan.Type typeOf(byte[] file) throws Refusal {
        if (Bytes.startsWith(file, 0, "%PDF-")) {
            return Scan.Type.PDF;
        }
        if (PngChunks.isPng(file)) {
            return Scan.Type.PNG;
        }
        if (JpegSegments.isJpeg(file)) {
            return Scan.Type.JPEG;
        }
        throw new Refusal(ScanProblem.TYPE);
    }

    private Cleaned cleanKnown(Scan.Type type, byte[] file) throws IOException {
        return switch (type) {
            case PDF -> {
                memory.acquireUninterruptibly(FOR_A_PDF);
                try {
                    yield new PdfCleaning().clean(file);
                } finally {
                    memory.release(FOR_A_PDF);
                }
            }
            case JPEG -> picture(type, JpegSegments.read(file));
            case PNG -> picture(type, PngChunks.read(file));
        };
    }

    private Cleaned picture(Scan.Type type, BarePicture picture) throws IOException {
        int share = picture.megabytes();
        memory.acquireUninterruptibly(share);
        try {
            return new Cleaned(type, 1, Picture.encodedAgain(type, picture));
        } finally {
            memory.release(share);
        }
    }
}
