@NullMarked
package org.regjistri.access.account;

import org.jspecify.annotations.NullMarked;
