/// How to work with the pages: their keys.
@NullMarked
package org.regjistri.portal.help;

import org.jspecify.annotations.NullMarked;
