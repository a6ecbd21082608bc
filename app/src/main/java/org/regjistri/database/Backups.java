package org.regjistri.database;

import org.regjistri.database.backup.RestoringBackup;
import org.regjistri.database.backup.TakingBackup;
import org.regjistri.database.embedded.FolderLock;
import org.springframework.core.env.Environment;

/// Takes backups of a register and brings them back: the database, and the files beside it.
public final class Backups {
    private final DatabaseSettings settings;

    public Backups(Environment environment) {
        this.settings = DatabaseSettings.from(environment);
    }

    /// Of one moment, while the register works.
    ///
    /// @throws BackupProblem where it can't be written; then nothing is there that looks like a backup
    public BackupManifest take(BackupOrder order) {
        try (var access = OwnerAccess.toRegister(settings)) {
            Database.refuseUnfinishedLoad(access.source());
            return new TakingBackup(access.source(), order).take();
        }
    }

    /// Into a data folder, and a database, in which nothing is. The schema is brought up to date afterwards.
    ///
    /// @throws BackupProblem where the backup or the place isn't fit: then nothing was touched; or where it was
    /// interrupted: then the register doesn't start, and the next restore begins anew
    public BackupManifest restore(RestoreOrder order) {
        var restoring = new RestoringBackup(order, settings.dataFolder());
        restoring.check();
        try (var _ = FolderLock.take(settings.dataFolder())
                .orElseThrow(() -> DatabaseProblem.folderInUse(
                        "Regjistri runs on the folder " + settings.dataFolder() + ": name a new one."))) {
            if (settings.url() != null) {
                try (var access = OwnerAccess.toNew(settings)) {
                    RestoringBackup.demandEmpty(access.source());
                }
            }
            restoring.begin(Database.directory(settings));
            try (var access = OwnerAccess.toNew(settings)) {
                restoring.fill(access.source(), settings.runtime());
            }
            restoring.end();
        }
        return restoring.manifest();
    }
}
