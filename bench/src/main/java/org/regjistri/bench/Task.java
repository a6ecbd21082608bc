package org.regjistri.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What somebody at an office asks of the register, and how often among a hundred.
enum Task {
    FIND(45, "A person is looked for"),
    PERSON(20, "A person is read"),
    ACT(15, "An act is read"),
    BIRTH(15, "A birth is registered"),
    CERTIFICATE(5, "A certificate is issued");

    private final int ofHundred;
    private final String words;

    Task(int ofHundred, String words) {
        this.ofHundred = ofHundred;
        this.words = words;
    }

    /// All of them with their shares, as words of a report.
    static String mix() {
        return Arrays.stream(values())
                .map(task -> task.words + ": " + task.ofHundred + " %")
                .collect(Collectors.joining("; "));
    }

    static Task any(RandomGenerator random) {
        int drawn = random.nextInt(100);
        for (Task task : values()) {
            drawn -= task.ofHundred;
            if (drawn < 0) {
                return task;
            }
        }
        throw new IllegalStateException("The tasks are not a hundred");
    }

    /// Of all tasks.
    double share() {
        return ofHundred / 100.0;
    }

    String words() {
        return words;
    }
}
