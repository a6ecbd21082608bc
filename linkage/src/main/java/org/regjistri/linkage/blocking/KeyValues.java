package org.regjistri.linkage.blocking;

import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;

/// What keys take of values. Equal takes have equal numbers, in all kinds of names alike, so that given name and
/// surname that changed places still meet.
@FunctionalInterface
public interface KeyValues {
    Taken of(FieldKind kind, KeyPlan.Take take);

    /// What was taken of the values of one dictionary. Safe for threads.
    interface Taken {
        /// How many keys a value has; 0 where nothing of the sort is known of it.
        int keys(int code);

        /// @param at from 0 to before `keys`
        long key(int code, int at);
    }
}
