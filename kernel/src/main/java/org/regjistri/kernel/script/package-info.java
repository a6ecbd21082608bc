/// The two scripts of Serbian and the way between them. Needs `java.base` only.
@NullMarked
package org.regjistri.kernel.script;

import org.jspecify.annotations.NullMarked;
