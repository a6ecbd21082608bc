/// The description of the API at `/v3/api-docs`, OpenAPI 3.1: what programs may send, and every answer that they get.
@NullMarked
package org.regjistri.operations.description;

import org.jspecify.annotations.NullMarked;
