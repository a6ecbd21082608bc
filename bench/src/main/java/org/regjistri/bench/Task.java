package org.regjistri.bench;

import java.util.random.RandomGenerator;

/// What somebody at an office asks of the register, and how often among a hundred.
enum Task {
    FIND(45, "A person is looked for"),
    PERSON(20, "A person is read"),
    ACT(15, "An act is read"),
    BIRTH(15, "A birth is registered"),
    CERTIFICATE(5, "A certificate is issued");

    static final String MIX = "of a hundred: 45 look for a person (by name or by number), 20 read a person,"
            + " 15 read an act, 15 register a birth, 5 order a certificate and wait for its seal";

    private final int ofHundred;
    private final String words;

    Task(int ofHundred, String words) {
        this.ofHundred = ofHundred;
        this.words = words;
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
