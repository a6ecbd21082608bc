package org.regjistri.database.bulk;

/// Something of a table that makes loading it slow. Names come quoted where they need it.
///
/// @param definition as PostgreSQL wrote it down when it was still there
/// @param unchecked true for a foreign key that is there again, but not every row was looked at
record Thing(Kind kind, String table, String name, String definition, boolean unchecked) {

    enum Kind {
        FOREIGN_KEY,
        CONSTRAINT,
        INDEX,
        TRIGGER
    }

    String taking() {
        return switch (kind) {
            case FOREIGN_KEY, CONSTRAINT -> "ALTER TABLE " + table + " DROP CONSTRAINT " + name;
            case INDEX -> "DROP INDEX " + schema() + "." + name;
            case TRIGGER -> "ALTER TABLE " + table + " DISABLE TRIGGER " + name;
        };
    }

    String bringing() {
        return switch (kind) {
            // At first for new rows only: that takes a moment, and two connections don't wait for each other.
            case FOREIGN_KEY -> "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + definition + " NOT VALID";
            case CONSTRAINT -> "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + definition;
            case INDEX -> definition;
            case TRIGGER -> "ALTER TABLE " + table + " ENABLE TRIGGER " + name;
        };
    }

    String checking() {
        return "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name;
    }

    private String schema() {
        return table.substring(0, table.indexOf('.'));
    }
}
