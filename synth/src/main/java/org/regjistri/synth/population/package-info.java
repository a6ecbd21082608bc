/// A population that lives, from 1900 to today: births, marriages, divorces, deaths and moves, year by year.
@NullMarked
package org.regjistri.synth.population;

import org.jspecify.annotations.NullMarked;
