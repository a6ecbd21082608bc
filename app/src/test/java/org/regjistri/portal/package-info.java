/// Tests of the public pages.
@NullMarked
package org.regjistri.portal;

import org.jspecify.annotations.NullMarked;
