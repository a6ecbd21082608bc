package org.regjistri.database.backup;

/// Names in the folder of a backup.
final class Form {
    /// Written last: without it a folder is no backup.
    static final String MANIFEST = "manifest.json";
    /// A signed note that names the manifest by its SHA-256.
    static final String SIGNATURE = "manifest.signature";
    /// The key of the parts, under the passphrase.
    static final String LOCK = "lock.json";

    static final String LOCK_NAME = "regjistri backup";
    /// Stands in a folder while a backup is written into it.
    static final String UNFINISHED = "THIS-IS-NO-BACKUP-YET";

    private Form() {}

    /// What is signed.
    static String signedText(String manifestSha256) {
        return "regjistri backup\n" + manifestSha256 + "\n";
    }
}
