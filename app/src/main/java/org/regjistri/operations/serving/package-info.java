/// What the web server does for those who run it: health, limits, the management port.
@NullMarked
package org.regjistri.operations.serving;

import org.jspecify.annotations.NullMarked;
