/// Reading the tables of facts that lie beside the classes.
@NullMarked
package org.regjistri.synth.tables;

import org.jspecify.annotations.NullMarked;
