package org.regjistri.operations.settings;

import java.util.List;

/// Settings that can't be worked with: one sentence for each fault.
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsProblem(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
