package org.regjistri.linkage;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Of the program, as its jar says.
final class Version implements IVersionProvider {
    static String now() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }

    @Override
    public String[] getVersion() {
        return new String[] {now()};
    }
}
