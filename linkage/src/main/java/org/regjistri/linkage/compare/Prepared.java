package org.regjistri.linkage.compare;

import org.regjistri.linkage.plan.KeyPlan.Take;

/// The distinct values of one kind as they are compared and blocked on, each under its code in the dictionary. Safe
/// for threads, but not while [PreparedValues#catchUp()] runs.
public interface Prepared {
    /// Codes from 0 to here are prepared.
    int size();

    /// A number that all writings of one value share, from 0 on, with gaps; -1 where the value says nothing or only
    /// a part of it is known. Numbers of names are the same in all kinds of names.
    int whole(int code);

    /// How many keys of this sort a value has: 0 where it has none, several for the sounds of several words or for
    /// the years of an age. No key twice.
    int keys(int code, Take take);

    /// Not negative.
    ///
    /// @param at from 0 to before `keys`
    int key(int code, Take take, int at);
}
