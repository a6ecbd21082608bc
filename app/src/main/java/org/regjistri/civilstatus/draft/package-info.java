/// Declarations on their way: kept, handed on, reviewed, refused, forgotten. Knows no procedure.
@NullMarked
package org.regjistri.civilstatus.draft;

import org.jspecify.annotations.NullMarked;
