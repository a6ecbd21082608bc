package org.regjistri.documents.verifying;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.Verifying;
import org.regjistri.documents.verifying.IssuedFiles.How;
import org.regjistri.documents.verifying.IssuedFiles.IssuedFile;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;

/// Finds the document that somebody asks about, keeps that it was asked, and tells no more than it may.
@Service
final class CheckingDocuments implements Verifying {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private final IssuedFiles files;
    private final SealCheck seals;
    private final LegalTime time;

    CheckingDocuments(IssuedFiles files, SealCheck seals, LegalTime time) {
        this.files = files;
        this.seals = seals;
        this.time = time;
    }

    @Override
    public Optional<Checked> byToken(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return TOKEN.matcher(lower).matches()
                ? files.byToken(lower).map(document -> told(document, How.QR))
                : Optional.empty();
    }

    @Override
    public Optional<Checked> byCode(String typed) {
        return CheckCode.read(typed).flatMap(files::byCode).map(document -> told(document, How.CODE));
    }

    /// From what is certain to what is likely: the very bytes, the bytes with more behind them, our seal, our numbers.
    @Override
    public FileVerdict ofFile(byte[] file) {
        if (!FileBytes.isPdf(file)) {
            return new FileVerdict.NotOurs();
        }
        Optional<IssuedFile> same = files.byDigest(FileBytes.sha256(file));
        if (same.isPresent()) {
            return new FileVerdict.Intact(
                    told(same.get().document(), How.FILE), same.get().record());
        }
        for (String beginning : FileBytes.beginnings(file)) {
            Optional<IssuedFile> original = files.byDigest(beginning);
            if (original.isPresent()) {
                return new FileVerdict.AddedTo(told(original.get().document(), How.FILE));
            }
        }
        return foreign(file);
    }

    private FileVerdict foreign(byte[] file) {
        SealCheck.Finding seal = seals.look(file);
        if (seal == SealCheck.Finding.INTACT) {
            return new FileVerdict.Unknown();
        }
        Optional<String> claimed = ClaimedNumber.in(file);
        if (seal == SealCheck.Finding.BROKEN || claimed.isPresent()) {
            return new FileVerdict.Changed(claimed.filter(files::isNumber).orElse(null));
        }
        return new FileVerdict.NotOurs();
    }

    private Checked told(Document document, How how) {
        files.checked(document.id(), how);
        LocalDate until = document.validUntil();
        return new Checked(
                document.kind(),
                document.number().reference(),
                document.initials(),
                document.orderedAt(),
                until,
                document.state(),
                until != null && until.isBefore(time.today()));
    }
}
