/// How facts are written, read and compared with the entries that they rest on.
@NullMarked
package org.regjistri.persons.facts;

import org.jspecify.annotations.NullMarked;
