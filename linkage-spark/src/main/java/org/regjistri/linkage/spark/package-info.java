/// The pairs of a linkage from many machines: the same candidates, the same levels, the same
/// weights, by the same code.
///
/// The program that starts the job reads the tables and hands rows as codes to the workers, with
/// the dictionaries of values and how often each stands in the right table; what grows with the
/// pairs never comes back to it. See docs/adr/0022-linkage-on-spark.md.
@NullMarked
package org.regjistri.linkage.spark;

import org.jspecify.annotations.NullMarked;
