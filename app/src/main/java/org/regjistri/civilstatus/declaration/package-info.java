/// The signed declaration of an act that is scanned after the registration, and the scans of an act to look at.
@NullMarked
package org.regjistri.civilstatus.declaration;

import org.jspecify.annotations.NullMarked;
