package org.regjistri.operations.country;

import org.regjistri.operations.CountryProblem;

/// What reading a row of any file has in common: a row that is not as it should be is named by file
/// and line, with a reason that quotes nothing.
final class Reading {
    private Reading() {}

    /// Why a row can't be taken; its message names no value.
    static final class Unfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unfit(String reason) {
            super(reason);
        }
    }

    static void demand(boolean fits, String reason) {
        if (!fits) {
            throw new Unfit(reason);
        }
    }

    static void row(CsvRows rows, Runnable reading) {
        try {
            reading.run();
        } catch (CountryProblem problem) {
            throw problem;
        } catch (Unfit unfit) {
            throw rows.wrong("is not as it should be: " + unfit.getMessage());
        } catch (RuntimeException e) {
            // Without the cause: it might quote somebody's data.
            throw rows.wrong("is not as it should be");
        }
    }

    /// Hears of each row.
    @FunctionalInterface
    interface Told {
        void row();
    }
}
