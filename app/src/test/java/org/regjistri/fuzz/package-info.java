/// What our parsers do with bytes that nobody wrote for them. A target is a class with `fuzzerTestOneInput`, as the
/// fuzzer wants it; it stands beside its parser, or here where the parser is public.
@NullMarked
package org.regjistri.fuzz;

import org.jspecify.annotations.NullMarked;
