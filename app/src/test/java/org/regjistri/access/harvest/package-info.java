@NullMarked
package org.regjistri.access.harvest;

import org.jspecify.annotations.NullMarked;
