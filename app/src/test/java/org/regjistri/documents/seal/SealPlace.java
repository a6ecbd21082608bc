package org.regjistri.documents.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Settings, folders and keys of a register in a folder of its own.
final class SealPlace {
    /// Real time: the programs of others that check what was made know no other.
    final Clock clock = Clock.systemUTC();

    final Path folder;
    final Path rootFolder;

    SealPlace(Path folder) {
        this.folder = folder;
        this.rootFolder = folder.resolve("secrets").resolve("seal-root");
    }

    /// With the root, the seal and the time-stamp unit that a first start makes.
    static SealPlace trial(Path folder) throws IOException, GeneralSecurityException {
        var place = new SealPlace(folder);
        place.office().makeTrial(place.rootFolder);
        return place;
    }

    SealSettings settings() {
        return settings("B-T", "");
    }

    SealSettings settings(String level, String tsaUrl) {
        return new SealSettings(
                secret("seal.p12"),
                secret("seal-password"),
                secret("timestamp.p12"),
                publicFolder().toString(),
                "",
                "",
                secret("seal-pin"),
                level,
                tsaUrl,
                30);
    }

    SealOffice office() {
        return new SealOffice(settings(), clock);
    }

    SealsAtWork seals() {
        return new SealsAtWork(settings(), clock);
    }

    SealsAtWork seals(String level) {
        return new SealsAtWork(settings(level, ""), clock);
    }

    Path publicFolder() {
        return folder.resolve("public");
    }

    Path root() {
        return publicFolder().resolve(SealFolder.ROOT);
    }

    Path keystore() {
        return Path.of(secret("seal.p12"));
    }

    static byte[] anyPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String secret(String name) {
        return folder.resolve("secrets").resolve(name).toString();
    }
}
