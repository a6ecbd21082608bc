package org.regjistri.documents.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/// Keys in a file, opened with a passphrase.
record Pkcs12Storage(Path file, Path passwordFile) implements KeyStorage {

    @Override
    public OpenKeys open() throws IOException, GeneralSecurityException {
        char[] password = Passphrase.read(passwordFile);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return new OpenKeys(store, password, null, () -> save(store, password), () -> {});
    }

    @Override
    public OpenKeys openOrMake() throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return open();
        }
        char[] password = Passphrase.readOrMake(passwordFile);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        return new OpenKeys(store, password, null, () -> save(store, password), () -> {});
    }

    @Override
    public List<Path> files() {
        return List.of(file, passwordFile);
    }

    @Override
    public boolean isOutside() {
        return false;
    }

    private void save(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        OwnFiles.writeSecret(file, bytes.toByteArray());
    }
}
