package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.regjistri.documents.seal.Seals.Examination;

/// What the signatures of a file say that anybody may have sent. Works on the bytes: whatever a reader would
/// make of the file, our seal covers these bytes or it does not.
final class FileExamination {
    private static final int HEAD = 1024;

    private final byte[] file;
    private final PublicFiles files;
    private boolean ours;
    private int covered;

    private FileExamination(byte[] file, PublicFiles files) {
        this.file = file;
        this.files = files;
    }

    static Examination of(byte[] file, PublicFiles files) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        boolean isPdf = text.substring(0, Math.min(HEAD, text.length())).contains("%PDF-");
        return isPdf ? new FileExamination(file, files).examine(text) : new Examination(false, false, false);
    }

    private Examination examine(String text) {
        List<SignedRange> ranges = SignedRange.in(text).stream()
                .sorted(Comparator.comparingInt(SignedRange::end))
                .toList();
        ranges.forEach(this::look);
        return new Examination(true, ours, ours && covered == file.length);
    }

    // A seal first; behind it only time stamps carry on what is covered.
    private void look(SignedRange range) {
        try {
            Optional<byte[]> content = range.content(file);
            if (content.isPresent()) {
                look(range, content.get());
            }
        } catch (Exception | StackOverflowError _) {
            // Whatever stands in that gap, it is no signature.
        }
    }

    private void look(SignedRange range, byte[] content)
            throws GeneralSecurityException, CMSException, IOException, OperatorCreationException, TSPException {
        byte[] digest = range.digest(file);
        StrictSignature signature = StrictSignature.read(content, digest);
        if (signature.isStamp()) {
            if (covered > 0 && signature.isStampOver(digest, files)) {
                covered = range.end();
            }
            return;
        }
        Optional<X509Certificate> signer = signature.signerAmong(files.seals());
        ours |= signer.isPresent();
        if (signer.isPresent() && signature.isSealBy(signer.get(), files)) {
            covered = range.end();
        }
    }
}
