package org.regjistri.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.regjistri.kernel.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Style sheets, scripts and letters. Their address holds a hash over all of them, so that a browser may keep them for
/// ever and still sees every change at once.
final class Assets {
    static final String FOLDER = "classpath:/assets/";
    static final String HTMX = "htmx.js";
    private static final String HTMX_FILE = "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
    private static final int HASH_LENGTH = 12;
    private final Resource htmx;
    private final String hash;

    Assets() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            Resource[] found = resolver.getResources(HTMX_FILE);
            if (found.length != 1) {
                throw new IllegalStateException("One htmx is wanted, found " + found.length);
            }
            htmx = found[0];
            hash = hash(resolver.getResources("classpath*:/assets/**/*.*"), htmx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash() {
        return hash;
    }

    /// Example: `/assets/3f2a90b1c4d5/app.css`.
    String address(String file) {
        return "/assets/" + hash + "/" + file;
    }

    Resource htmx() {
        return htmx;
    }

    private static String hash(Resource[] files, Resource more) throws IOException {
        MessageDigest digest = Sha256.fresh();
        Resource[] sorted = Arrays.copyOf(files, files.length + 1);
        sorted[files.length] = more;
        Arrays.sort(sorted, Comparator.comparing(Assets::name));
        for (Resource file : sorted) {
            digest.update(name(file).getBytes(StandardCharsets.UTF_8));
            try (InputStream content = file.getInputStream()) {
                digest.update(content.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? "" : name;
    }
}
