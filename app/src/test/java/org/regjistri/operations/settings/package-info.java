@NullMarked
package org.regjistri.operations.settings;

import org.jspecify.annotations.NullMarked;
