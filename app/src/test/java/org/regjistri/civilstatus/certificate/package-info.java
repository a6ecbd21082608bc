@NullMarked
package org.regjistri.civilstatus.certificate;

import org.jspecify.annotations.NullMarked;
