/// What each level is worth: learned without labels after Fellegi and Sunter, with every score
/// explained.
@NullMarked
package org.regjistri.linkage.model;

import org.jspecify.annotations.NullMarked;
