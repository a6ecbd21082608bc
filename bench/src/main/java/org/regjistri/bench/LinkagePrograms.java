package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the programs that [LinkageBench] runs are started, up to their own words.
record LinkagePrograms(List<String> ours, List<String> peer) {
    private static final List<String> OPTIONS =
            List.of("-Xmx4500m", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");

    LinkagePrograms {
        ours = List.copyOf(ours);
        peer = List.copyOf(peer);
    }

    /// Ours as everybody starts it.
    ///
    /// @param home where the script is
    static LinkagePrograms built(Path home) throws IOException {
        return new LinkagePrograms(
                List.of(home.resolve("regjistri").toString()),
                java(List.of("-jar", BuiltProgram.of(home, "bench").toString())));
    }

    /// From classes.
    static LinkagePrograms unpacked(String classPath) {
        return new LinkagePrograms(
                java(List.of("-cp", classPath, "org.regjistri.linkage.Main")),
                java(List.of("-cp", classPath, Main.class.getName())));
    }

    private static List<String> java(List<String> program) {
        List<String> words = new ArrayList<>(List.of(BuiltProgram.java()));
        words.addAll(OPTIONS);
        words.addAll(program);
        return words;
    }
}
