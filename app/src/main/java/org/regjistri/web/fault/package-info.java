/// What is answered when something goes wrong: one page for people, one shape for programs.
@NullMarked
package org.regjistri.web.fault;

import org.jspecify.annotations.NullMarked;
