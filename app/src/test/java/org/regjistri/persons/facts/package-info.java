@NullMarked
package org.regjistri.persons.facts;

import org.jspecify.annotations.NullMarked;
