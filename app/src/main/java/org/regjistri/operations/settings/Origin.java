package org.regjistri.operations.settings;

import java.nio.file.Path;

/// Where a value comes from, the strongest last.
public sealed interface Origin {

    String words();

    record Default() implements Origin {
        @Override
        public String words() {
            return "default";
        }
    }

    record InFile(Path file) implements Origin {
        @Override
        public String words() {
            return "file " + file;
        }
    }

    record InEnvironment(String variable) implements Origin {
        @Override
        public String words() {
            return "environment " + variable;
        }
    }

    record OnCommandLine(String option) implements Origin {
        @Override
        public String words() {
            return "command line " + option;
        }
    }
}
