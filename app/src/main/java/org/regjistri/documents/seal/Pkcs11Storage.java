package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.login.LoginException;

/// Keys in a token that never gives them out, reached through a PKCS#11 module.
record Pkcs11Storage(Path library, String slot, Path pinFile) implements KeyStorage {
    private static final AtomicInteger OPENED = new AtomicInteger();

    @Override
    public OpenKeys open() throws IOException, GeneralSecurityException {
        if (!Files.isReadable(library)) {
            throw new IOException("No PKCS#11 module at " + library);
        }
        char[] pin = Passphrase.read(pinFile);
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return new OpenKeys(store, pin, provider, () -> {}, () -> end(provider));
        } catch (ProviderException | UnsupportedOperationException e) {
            throw new IOException("The PKCS#11 token can't be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public OpenKeys openOrMake() throws IOException, GeneralSecurityException {
        return open();
    }

    @Override
    public List<Path> files() {
        return List.of(library, pinFile);
    }

    @Override
    public boolean isOutside() {
        return true;
    }

    // A new name each time, or the runtime would hand back the provider of the token that went away.
    private String configuration() {
        String which = slot.isBlank() ? "slotListIndex = 0" : "slot = " + slot;
        return """
                --name = seal%d
                library = "%s"
                %s
                """.formatted(OPENED.incrementAndGet(), library, which);
    }

    private static void end(Provider provider) throws LoginException {
        ((AuthProvider) provider).logout();
    }
}
