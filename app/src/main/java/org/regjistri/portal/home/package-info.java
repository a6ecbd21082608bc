/// The front page.
@NullMarked
package org.regjistri.portal.home;

import org.jspecify.annotations.NullMarked;
