/// Slips in acts of birth, corrected by a later note: proposed by one official, agreed to by another.
@NullMarked
package org.regjistri.civilstatus.correction;

import org.jspecify.annotations.NullMarked;
