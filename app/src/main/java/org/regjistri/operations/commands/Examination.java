package org.regjistri.operations.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regjistri.documents.seal.SealOffice;
import org.regjistri.documents.seal.SealReport;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SpringProperties;

/// What `doctor` looks at. It changes nothing.
final class Examination {
    private static final long SMALLEST_HEAP = 256L * 1024 * 1024;
    private static final double LEAST_FREE = 0.1;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Settings settings;

    Examination(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(heap());
        findings.add(dataFolder());
        findings.add(disk());
        findings.addAll(secrets());
        findings.add(seal());
        findings.add(database());
        findings.add(address());
        findings.add(listening());
        return findings;
    }

    private static Finding heap() {
        long most = Runtime.getRuntime().maxMemory();
        String what = "Java " + Runtime.version().feature() + ", at most " + most / (1024 * 1024) + " MB of heap";
        return most < SMALLEST_HEAP ? Finding.wrong(what, "give it more, REGJISTRI_HEAP=1g") : Finding.right(what);
    }

    private Finding dataFolder() {
        Path folder = settings.path(Setting.DATA_FOLDER);
        if (!Files.exists(folder)) {
            return Finding.doubtful("No data folder yet at " + folder, "the first start makes it");
        }
        return Files.isWritable(folder)
                ? Finding.right("Data folder " + folder)
                : Finding.wrong("Data folder " + folder, "make it writable for this user");
    }

    private Finding disk() {
        Path folder = settings.path(Setting.DATA_FOLDER);
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            var store = Files.getFileStore(folder);
            double free = (double) store.getUsableSpace() / store.getTotalSpace();
            String what = "Disk has " + Math.round(free * 100) + " % free";
            return free < LEAST_FREE ? Finding.wrong(what, "make room") : Finding.right(what);
        } catch (IOException e) {
            return Finding.doubtful("Free disk", "can't be read");
        }
    }

    private List<Finding> secrets() {
        var findings = new ArrayList<Finding>();
        for (Setting setting : List.of(
                Setting.JOURNAL_KEY,
                Setting.ACCESS_KEY,
                Setting.SCANS_KEY,
                Setting.PERSONAL_NUMBER_KEY,
                Setting.DATABASE_PASSWORD)) {
            findings.add(secret(setting));
        }
        return findings;
    }

    private Finding secret(Setting setting) {
        Path file = settings.path(setting);
        if (!Files.exists(file)) {
            return Finding.doubtful("No " + setting.key() + " at " + file, "the first start makes it");
        }
        try {
            boolean open = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return open
                    ? Finding.wrong(setting.key() + " " + file + " can be read by others", "chmod 600 " + file)
                    : Finding.right(setting.key() + " " + file);
        } catch (IOException e) {
            return Finding.wrong(setting.key() + " " + file, "can't be read");
        }
    }

    private Finding seal() {
        Path folder = settings.path(Setting.SEAL_CERTIFICATES);
        if (!Files.exists(folder)) {
            return Finding.doubtful("No seal yet in " + folder, "the first start makes one for trying out");
        }
        SealReport report = new SealOffice(SecretFiles.sealSettings(settings), Ports.machineClock()).report();
        String what = "Seal " + report.words();
        if (!report.faults().isEmpty()) {
            return Finding.wrong(what, String.join("; ", report.faults()) + " (docs/sealing.md)");
        }
        return report.isTrial()
                ? Finding.doubtful(what, "its root was made here, for trying out; docs/sealing.md has the ceremony")
                : Finding.right(what);
    }

    private Finding database() {
        return settings.isSet(Setting.DATABASE_URL)
                ? Finding.right("Database " + Setting.DATABASE_URL.masked(settings.value(Setting.DATABASE_URL)))
                : Finding.right("Database of its own in " + settings.path(Setting.DATA_FOLDER));
    }

    private Finding address() {
        String url = SpringProperties.publicUrl(settings);
        boolean local = url.startsWith("http://localhost");
        return url.startsWith("https://") || local
                ? Finding.right("Address " + url)
                : Finding.wrong("Address " + url, "people's data need https");
    }

    private Finding listening() {
        String at = settings.value(Setting.HTTP_ADDRESS);
        String what = "Listens at " + at;
        boolean covered = THIS_MACHINE.contains(at)
                || settings.isSet(Setting.TLS_CERTIFICATE)
                || settings.isSet(Setting.TRUSTED_PROXIES);
        return covered
                ? Finding.right(what)
                : Finding.wrong(
                        what + " without TLS", "name a certificate, or the proxy that has one (docs/operations.md)");
    }
}
