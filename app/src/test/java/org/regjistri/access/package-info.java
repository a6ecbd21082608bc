/// Tests of who may do and see what, and what other rooms' tests need of it.
@NullMarked
package org.regjistri.access;

import org.jspecify.annotations.NullMarked;
