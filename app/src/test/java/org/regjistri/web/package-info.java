@NullMarked
package org.regjistri.web;

import org.jspecify.annotations.NullMarked;
