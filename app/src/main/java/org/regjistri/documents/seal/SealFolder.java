package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of what is public: anybody may have a copy of it. Read again when something in it changes.
final class SealFolder {
    static final String ROOT = "root.crt";
    static final String CURRENT = "seal.crt";
    static final String TIME_STAMP = "timestamp.crt";
    private static final String STAMP_ROOTS = "timestamp-roots.crt";
    private static final String FORMER = "former";

    private final Path folder;
    private volatile @Nullable Read last;

    SealFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws IOException where a file in it can't be read
    PublicFiles read() throws IOException, GeneralSecurityException {
        Read before = last;
        List<FileTime> times = times();
        if (before != null && before.times.equals(times)) {
            return before.files;
        }
        var files = readAll();
        last = new Read(times, files);
        return files;
    }

    /// Changes whenever what is public changes.
    List<FileTime> times() throws IOException {
        var times = new ArrayList<FileTime>();
        for (Path path : List.of(folder, folder.resolve(FORMER), folder.resolve(ROOT), folder.resolve(CURRENT))) {
            times.add(timeOf(path));
        }
        return times;
    }

    static FileTime timeOf(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path);
        } catch (NoSuchFileException _) {
            return FileTime.fromMillis(0);
        }
    }

    void writeRoots(List<X509Certificate> roots) throws IOException, GeneralSecurityException {
        OwnFiles.writePublic(folder.resolve(ROOT), Pem.bytes(roots));
    }

    void writeStampRoots(List<X509Certificate> roots) throws IOException, GeneralSecurityException {
        OwnFiles.writePublic(folder.resolve(STAMP_ROOTS), Pem.bytes(roots));
    }

    void writeTimeStamp(X509Certificate certificate) throws IOException, GeneralSecurityException {
        OwnFiles.writePublic(folder.resolve(TIME_STAMP), Pem.bytes(List.of(certificate)));
    }

    /// The one that was current is kept among the former ones, before the new one takes its place.
    void writeCurrent(X509Certificate certificate) throws IOException, GeneralSecurityException {
        X509Certificate before = read().current();
        if (before != null) {
            Path kept = folder.resolve(FORMER).resolve(before.getSerialNumber().toString(16) + ".crt");
            OwnFiles.writePublic(kept, Pem.bytes(List.of(before)));
        }
        OwnFiles.writePublic(folder.resolve(CURRENT), Pem.bytes(List.of(certificate)));
    }

    /// @return the file, named after the root that signed it
    Path writeRevocations(X509Certificate root, X509CRL list) throws IOException, GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(root.getEncoded());
        Path file = folder.resolve("root-" + HexFormat.of().formatHex(hash, 0, 4) + ".crl");
        OwnFiles.writePublic(file, Pem.bytes("X509 CRL", list.getEncoded()));
        return file;
    }

    private PublicFiles readAll() throws IOException, GeneralSecurityException {
        var revocations = new ArrayList<X509CRL>();
        for (Path file : files(folder, ".crl")) {
            revocations.add(Pem.revocations(file));
        }
        var former = new ArrayList<X509Certificate>();
        for (Path file : files(folder.resolve(FORMER), ".crt")) {
            former.add(Pem.certificate(file));
        }
        return new PublicFiles(
                many(ROOT),
                one(CURRENT),
                List.copyOf(former),
                many(STAMP_ROOTS),
                one(TIME_STAMP),
                List.copyOf(revocations));
    }

    private List<X509Certificate> many(String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Pem.certificates(file) : List.of();
    }

    private @Nullable X509Certificate one(String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Pem.certificate(file) : null;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private record Read(List<FileTime> times, PublicFiles files) {}
}
