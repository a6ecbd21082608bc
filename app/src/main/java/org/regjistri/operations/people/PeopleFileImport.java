package org.regjistri.operations.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.regjistri.operations.PeopleImport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of JSON lines, a person each, parents before their children, and takes them over in batches.
@Component
class PeopleFileImport implements PeopleImport {
    private static final int BATCH = 500;
    private final TakingOverPeople takingOver;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    PeopleFileImport(TakingOverPeople takingOver) {
        this.takingOver = takingOver;
    }

    @Override
    public long importFrom(Path file, Consumer<String> progress) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return new Run(file, progress).read(reader);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("The file " + file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Run {
        private final String source;
        private final Consumer<String> progress;
        private final Map<String, EarlierPerson> earlier = new HashMap<>();
        private List<EarlierPerson> batch = new ArrayList<>();
        private int line;
        private long taken;

        private Run(Path file, Consumer<String> progress) {
            this.source = "earlier register, " + file.getFileName();
            this.progress = progress;
        }

        private long read(BufferedReader reader) throws IOException {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                EarlierPerson person = parse(text);
                batch.add(person);
                if (batch.size() == BATCH) {
                    takeOver();
                }
            }
            takeOver();
            return taken;
        }

        /// Reads the whole line before anything is written, so that a wrong one is named.
        private EarlierPerson parse(String text) {
            try {
                EarlierPerson person = json.readValue(text, EarlierPerson.class);
                EarlierPersonReading.facts(person);
                return person;
            } catch (RuntimeException e) {
                // Without the cause: it might quote somebody's data.
                throw new IllegalArgumentException("Line " + line + " of the file is not a person as it should be");
            }
        }

        private void takeOver() {
            taken += takingOver.takeOver(batch, earlier, source);
            batch = new ArrayList<>();
            progress.accept(line + " people read, " + taken + " taken over");
        }
    }
}
