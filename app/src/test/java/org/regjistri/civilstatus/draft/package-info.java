@NullMarked
package org.regjistri.civilstatus.draft;

import org.jspecify.annotations.NullMarked;
