package org.regjistri.linkage.run;

import org.regjistri.linkage.blocking.KeyValues;
import org.regjistri.linkage.compare.Prepared;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan.Take;

/// Keys are made of the same prepared values that are compared.
public record PreparedKeys(PreparedValues values) implements KeyValues {
    @Override
    public Taken of(FieldKind kind, Take take) {
        Prepared prepared = values.of(kind);
        return new Taken() {
            @Override
            public int keys(int code) {
                return prepared.keys(code, take);
            }

            @Override
            public long key(int code, int at) {
                return prepared.key(code, take, at);
            }
        };
    }
}
