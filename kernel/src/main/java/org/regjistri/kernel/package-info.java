/// Values of the field and knowledge of its languages: what every room speaks with. Needs `java.base`
/// only.
@NullMarked
package org.regjistri.kernel;

import org.jspecify.annotations.NullMarked;
