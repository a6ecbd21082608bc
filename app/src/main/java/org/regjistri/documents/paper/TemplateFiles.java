package org.regjistri.documents.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regjistri.kernel.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of every version: those that are shipped, and before them those of a folder. A version in the folder takes
/// the place of the shipped one as a whole.
record TemplateFiles(SortedMap<Place, Bundle> bundles) {
    /// What all kinds share: no kind itself.
    static final String COMMON = "common";

    private static final String SHIPPED = "classpath*:documents/*/*/*";

    /// Where the files of a version are: `<kind>/<version>`.
    record Place(String kind, int version) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(version, other.version);
        }

        @Override
        public String toString() {
            return kind + "/" + version;
        }
    }

    /// The files of one version by name.
    record Bundle(Place place, SortedMap<String, byte[]> files) {

        String content(String name) {
            byte[] content = files.get(name);
            if (content == null) {
                throw new PaperProblem("documents/" + place + ": the file " + name + " is missing.");
            }
            return new String(content, StandardCharsets.UTF_8);
        }

        Optional<String> textIfThere(String name) {
            return files.containsKey(name) ? Optional.of(content(name)) : Optional.empty();
        }
    }

    /// @param folder holds `<kind>/<version>/` as the shipped ones do
    static TemplateFiles read(Optional<Path> folder) {
        SortedMap<Place, Bundle> bundles = shipped();
        folder.ifPresent(path -> bundles.putAll(of(path)));
        return new TemplateFiles(Collections.unmodifiableSortedMap(bundles));
    }

    Bundle bundle(Place place) {
        Bundle bundle = bundles.get(place);
        if (bundle == null) {
            throw new PaperProblem("There is no folder documents/" + place + ": a template names it.");
        }
        return bundle;
    }

    /// SHA-256 over names, lengths and contents, in the order given and by name.
    static String digest(List<Bundle> bundles) {
        MessageDigest digest = Sha256.fresh();
        for (Bundle bundle : bundles) {
            bundle.files().forEach((name, content) -> {
                digest.update(
                        (bundle.place() + "/" + name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SortedMap<Place, Bundle> shipped() {
        SortedMap<Place, Bundle> bundles = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                if (resource.isReadable()) {
                    String[] path = resource.getURL().getPath().split("/", -1);
                    put(bundles, path[path.length - 3], path[path.length - 2], path[path.length - 1], bytes(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private static byte[] bytes(Resource resource) throws IOException {
        return resource.getContentAsByteArray();
    }

    private static SortedMap<Place, Bundle> of(Path folder) {
        SortedMap<Place, Bundle> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : files.filter(TemplateFiles::isPlain).toList()) {
                Path inside = folder.relativize(file);
                if (inside.getNameCount() != 3) {
                    throw new PaperProblem(file + " is in no folder <kind>/<version>: move it there or away.");
                }
                put(bundles, name(inside, 0), name(inside, 1), name(inside, 2), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new PaperProblem("The folder of templates cannot be read: " + folder, e);
        }
        return bundles;
    }

    // Editors leave hidden files behind.
    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    private static String name(Path path, int index) {
        return path.getName(index).toString();
    }

    private static void put(
            SortedMap<Place, Bundle> bundles, String kind, String version, String name, byte[] content) {
        if (!version.matches("[1-9][0-9]{0,3}")) {
            throw new PaperProblem("documents/" + kind + "/" + version + ": a version is a number from 1 on.");
        }
        var place = new Place(kind, Integer.parseInt(version));
        bundles.computeIfAbsent(place, key -> new Bundle(key, new TreeMap<>()))
                .files()
                .put(name, content);
    }
}
