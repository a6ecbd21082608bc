/// Tables as files that any tool reads: CSV and Parquet, with a data dictionary.
@NullMarked
package org.regjistri.synth.output;

import org.jspecify.annotations.NullMarked;
