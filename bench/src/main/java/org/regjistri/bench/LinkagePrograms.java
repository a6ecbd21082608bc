package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the programs that [LinkageBench] runs are started, up to their own words.
record LinkagePrograms(List<String> ours, List<String> peer) {
    /// As the script starts a linkage: its heap and its collector.
    private static final List<String> LIKE_THE_SCRIPT = List.of(
            "-Xmx4500m",
            "-Xmn1600m",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    LinkagePrograms {
        ours = List.copyOf(ours);
        peer = List.copyOf(peer);
    }

    /// @param home where the script is
    static LinkagePrograms built(Path home) throws IOException {
        return new LinkagePrograms(
                java(List.of("-jar", BuiltProgram.of(home, "linkage").toString())),
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
        words.addAll(LIKE_THE_SCRIPT);
        words.addAll(program);
        return words;
    }
}
