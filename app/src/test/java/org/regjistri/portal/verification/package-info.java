/// Tests of checking on pages and by program.
@NullMarked
package org.regjistri.portal.verification;

import org.jspecify.annotations.NullMarked;
