@NullMarked
package org.regjistri.law.tables;

import org.jspecify.annotations.NullMarked;
