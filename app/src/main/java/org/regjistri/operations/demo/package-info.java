/// What the demo is filled with: made-up people, and an official for each role.
@NullMarked
package org.regjistri.operations.demo;

import org.jspecify.annotations.NullMarked;
