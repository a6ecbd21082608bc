/// Keeps cleaned scans: encrypted files, a row for each, and the sweep of those that nothing came of.
@NullMarked
package org.regjistri.scans.keeping;

import org.jspecify.annotations.NullMarked;
