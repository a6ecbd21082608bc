package org.regjistri.linkage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command that was called in a folder, with what it said.
record CommandRun(int code, String out, String err) {
    /// @param words of which those with a leading `@` are files of the folder
    static CommandRun in(Path folder, String... words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            all.add(word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word);
        }
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString());
    }

    static String text(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
