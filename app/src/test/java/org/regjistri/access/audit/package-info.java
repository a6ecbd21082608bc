@NullMarked
package org.regjistri.access.audit;

import org.jspecify.annotations.NullMarked;
