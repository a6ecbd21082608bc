package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Notes;

/// A small register of made-up people as a release left it: its backup, its keys under a passphrase, and what it said
/// of
/// its acts.
///
/// @param folder named after the newest migration of the release
record ReleaseDataSet(Path folder) {
    static final Path ALL = Path.of("src/test/resources/releases");
    /// Nothing is protected by it: the people are made up and the keys are for tests.
    static final String PASSPHRASE = "made-up people only\n";

    static List<ReleaseDataSet> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(ReleaseDataSet::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path backup() {
        return folder.resolve("backup");
    }

    Path keys() {
        return folder.resolve("keys.json");
    }

    List<String> acts() throws IOException {
        return Files.readAllLines(folder.resolve("acts.txt"));
    }

    /// A line for each act, as an official sees it now: its id first.
    static List<String> tell(List<ActId> ids, Acts acts, Notes notes) {
        return ids.stream().map(id -> line(acts.find(id).orElseThrow(), notes)).toList();
    }

    static ActId idOf(String line) {
        return ActId.parse(line.substring(0, line.indexOf(' ')));
    }

    private static String line(Act act, Notes notes) {
        Birth now = notes.current(act);
        return String.join(
                " ",
                act.id().toString(),
                act.number().reference(),
                act.recordedAt().toString(),
                now.child().name().given(),
                now.child().name().surname(),
                now.child().bornOn().toString(),
                now.number().digits(),
                Optional.ofNullable(now.signedDeclaration())
                        .map(Object::toString)
                        .orElse("-"));
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
