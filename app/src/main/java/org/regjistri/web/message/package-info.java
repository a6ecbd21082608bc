/// The message files: found, checked, derived into Cyrillic, put into words.
@NullMarked
package org.regjistri.web.message;

import org.jspecify.annotations.NullMarked;
