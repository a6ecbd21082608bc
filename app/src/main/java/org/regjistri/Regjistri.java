package org.regjistri;

import org.regjistri.operations.Shell;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application. `regjistri help` says what it can do.
@SpringBootApplication
public class Regjistri {

    public static void main(String[] words) {
        System.exit(Shell.run(Regjistri.class, words));
    }
}
