/// The profile report: one HTML page with plots.
@NullMarked
package org.regjistri.linkage.report;

import org.jspecify.annotations.NullMarked;
