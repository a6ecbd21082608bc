package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a process of ours said as lines of `name=number`.
record SaidFigures(Map<String, Double> numbers) {
    /// @param said where what it says is kept
    static SaidFigures of(List<String> words, Path said) throws IOException, InterruptedException {
        var _ = ProcessUse.of(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start());
        return new SaidFigures(Files.readAllLines(said).stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1]))));
    }

    double of(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("The process didn't say " + name);
        }
        return number;
    }
}
