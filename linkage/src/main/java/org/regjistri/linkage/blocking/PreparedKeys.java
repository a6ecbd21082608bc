package org.regjistri.linkage.blocking;

import org.regjistri.linkage.compare.Prepared;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;

/// Keys of the values as they were prepared for comparing.
///
/// @param values of both tables
public record PreparedKeys(PreparedValues values) implements KeyValues {
    @Override
    public Taken of(FieldKind kind, KeyPlan.Take take) {
        return new OfKind(values.of(kind), take);
    }

    private record OfKind(Prepared prepared, KeyPlan.Take take) implements Taken {
        @Override
        public int keys(int code) {
            return prepared.keys(code, take);
        }

        @Override
        public long key(int code, int at) {
            return prepared.key(code, take, at);
        }
    }
}
