/// How a page becomes HTML: templates, what they have in hand, and the files that go with them.
@NullMarked
package org.regjistri.web.page;

import org.jspecify.annotations.NullMarked;
