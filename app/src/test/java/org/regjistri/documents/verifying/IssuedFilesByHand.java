package org.regjistri.documents.verifying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;

/// Issued files kept in memory.
final class IssuedFilesByHand implements IssuedFiles {
    private final List<Document> documents = new ArrayList<>();
    private final Map<String, IssuedFile> files = new HashMap<>();
    private final List<How> checks = new ArrayList<>();

    Document add(Document document) {
        documents.add(document);
        return document;
    }

    void seal(Document document, byte[] file, String record) {
        files.put(FileBytes.sha256(file), new IssuedFile(document, record));
    }

    List<How> checks() {
        return checks;
    }

    @Override
    public Optional<Document> byToken(String token) {
        return documents.stream().filter(one -> one.token().equals(token)).findFirst();
    }

    @Override
    public Optional<Document> byCode(CheckCode code) {
        return documents.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public Optional<IssuedFile> byDigest(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }

    @Override
    public boolean isNumber(String reference) {
        return documents.stream().anyMatch(one -> one.number().reference().equals(reference));
    }

    @Override
    public void checked(DocumentId document, How how) {
        checks.add(how);
    }

    @Override
    public List<Ended> ended() {
        return List.of();
    }
}
