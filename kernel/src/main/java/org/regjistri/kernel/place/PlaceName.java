package org.regjistri.kernel.place;

import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.table.TableRow;

/// A name that a municipality and its seat have or had.
///
/// @param written as in the table, in Latin script
/// @param language `sq`, `sr` or `tr`
/// @param from the first year, null where not known
/// @param until the first year in which it was the name no more, null where it still is
public record PlaceName(
        String written,
        MunicipalityCode municipality,
        String language,
        @Nullable Integer from,
        @Nullable Integer until,
        Standing standing) {

    /// What made it the name.
    public enum Standing {
        OFFICIAL,
        /// In living use.
        SPOKEN,
        /// The Albanian genitive: `Gjakovës`, as after `komuna e`.
        GENITIVE,
        /// Official or usual once.
        FORMER,
        /// Given and used by one side.
        GIVEN
    }

    static PlaceName of(TableRow row) {
        Integer from = year(row, 3);
        Integer until = year(row, 4);
        if (from != null && until != null && until <= from) {
            throw row.refused("ends before it begins");
        }
        if (!row.cell(2).matches("sq|sr|tr")) {
            throw row.refused("no such language: " + row.cell(2));
        }
        return new PlaceName(row.cell(0), code(row), row.cell(2), from, until, standing(row));
    }

    /// Whether it may have been written in that year. A name of the past is written long after; one that
    /// is not yet there is not.
    public boolean mayStandIn(int year) {
        return from == null || from <= year;
    }

    /// Whether it was the name in that year.
    public boolean wasIn(int year) {
        return mayStandIn(year) && (until == null || year < until);
    }

    private static MunicipalityCode code(TableRow row) {
        if (!row.cell(1).matches("[0-3][0-9]")) {
            throw row.refused("no such municipality: " + row.cell(1));
        }
        return MunicipalityCode.of(row.cell(1));
    }

    private static @Nullable Integer year(TableRow row, int column) {
        String cell = row.cell(column);
        if (!cell.matches("|[12][0-9]{3}")) {
            throw row.refused("not a year: " + cell);
        }
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static Standing standing(TableRow row) {
        return switch (row.cell(5)) {
            case "official" -> Standing.OFFICIAL;
            case "spoken" -> Standing.SPOKEN;
            case "genitive" -> Standing.GENITIVE;
            case "former" -> Standing.FORMER;
            case "given" -> Standing.GIVEN;
            default -> throw row.refused("no such standing: " + row.cell(5));
        };
    }
}
