package org.regjistri.personalnumber.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the key from its file: one line `VERSION:64 hexadecimal digits`.
@Configuration(proxyBeanMethods = false)
class PersonalNumberKey {

    @Bean
    PayloadPermutation payloadPermutation(@Value("${regjistri.personalnumber.key-file}") Path file) {
        return read(file);
    }

    static PayloadPermutation read(Path file) {
        try {
            String line = Files.readString(file).strip();
            int colon = line.indexOf(':');
            return new PayloadPermutation(
                    HexFormat.of().parseHex(line.substring(colon + 1)), Integer.parseInt(line.substring(0, colon)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the personal numbers cannot be read", e);
        } catch (RuntimeException e) {
            // Without the cause: it might quote the key.
            throw new IllegalStateException("The key file of the personal numbers must hold VERSION:64 hex digits");
        }
    }
}
