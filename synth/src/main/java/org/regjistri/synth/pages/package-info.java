/// Pictures of book pages: first a layout that is the same on every machine, then its drawing.
@NullMarked
package org.regjistri.synth.pages;

import org.jspecify.annotations.NullMarked;
