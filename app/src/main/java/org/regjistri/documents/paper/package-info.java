/// Templates and what is made of them: PDF/A-3a and PDF/UA-1 with the record attached.
@NullMarked
package org.regjistri.documents.paper;

import org.jspecify.annotations.NullMarked;
