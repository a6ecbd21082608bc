/// An act to look at: its page, the confirmation after registering, and the same for programs.
@NullMarked
package org.regjistri.civilstatus.act;

import org.jspecify.annotations.NullMarked;
