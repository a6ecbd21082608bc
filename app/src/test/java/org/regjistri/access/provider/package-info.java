@NullMarked
package org.regjistri.access.provider;

import org.jspecify.annotations.NullMarked;
