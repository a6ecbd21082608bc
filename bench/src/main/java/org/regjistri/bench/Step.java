package org.regjistri.bench;

import java.lang.reflect.Method;
import java.util.List;

/// What one request did to the database, in order.
sealed interface Step {

    record Begin() implements Step {}

    record Commit() implements Step {}

    /// @param rows of parameters; more than one only in a batch
    record Statement(String sql, Kind kind, List<List<Parameter>> rows) implements Step {
        boolean is(String beginning) {
            return sql.strip().startsWith(beginning);
        }
    }

    enum Kind {
        QUERY,
        UPDATE,
        BATCH
    }

    /// A call such as `setString(1, "…")`.
    ///
    /// @param rest what the call took after the value
    record Parameter(Method setter, int index, Object value, List<Object> rest) {}

    /// An array made for a statement (`createArrayOf`).
    record Elements(String type, List<Object> values) {}
}
