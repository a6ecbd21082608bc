/// Officials' pages and API about documents: one document, those of an office, the catalogue, the stock of templates.
@NullMarked
package org.regjistri.documents.page;

import org.jspecify.annotations.NullMarked;
