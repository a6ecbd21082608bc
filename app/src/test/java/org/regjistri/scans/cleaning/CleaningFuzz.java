package org.regjistri.scans.cleaning;

/// Uploaded pictures and PDFs.
public final class CleaningFuzz {
    private static final Cleaning CLEANING = new Cleaning(10);

    private CleaningFuzz() {}

    /// Loads what the first file would load, so that no file is charged for it.
    public static void fuzzerInitialize() {
        FilesByHand.good().values().forEach(CleaningFuzz::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            CLEANING.clean(input);
        } catch (Refusal _) {
            // Refused, with its reason.
        }
    }
}
