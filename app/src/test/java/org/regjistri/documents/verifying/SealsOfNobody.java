package org.regjistri.documents.verifying;

import java.util.List;
import java.util.Map;
import org.regjistri.documents.seal.SealCertificate;
import org.regjistri.documents.seal.Seals;

/// Seals nothing.
abstract class SealsOfNobody implements Seals {

    @Override
    public String visible(String type, Map<String, String> message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SealedFile seal(byte[] pdf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SealCertificate> certificates() {
        return List.of();
    }
}
