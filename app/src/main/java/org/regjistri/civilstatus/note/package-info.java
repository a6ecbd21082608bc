/// Later notes on acts: kept, read, proved. Knows no procedure; each brings its kind and what it changes.
@NullMarked
package org.regjistri.civilstatus.note;

import org.jspecify.annotations.NullMarked;
