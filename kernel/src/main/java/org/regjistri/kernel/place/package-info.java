/// What is known of places: words that name them in two languages, renamed ones, and which municipality
/// came out of which. Needs `java.base` only.
@NullMarked
package org.regjistri.kernel.place;

import org.jspecify.annotations.NullMarked;
