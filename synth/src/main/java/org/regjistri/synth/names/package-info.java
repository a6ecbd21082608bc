/// Who is called what: forenames by community, sex and time, surnames by community.
@NullMarked
package org.regjistri.synth.names;

import org.jspecify.annotations.NullMarked;
