@NullMarked
package org.regjistri.operations.commands;

import org.jspecify.annotations.NullMarked;
