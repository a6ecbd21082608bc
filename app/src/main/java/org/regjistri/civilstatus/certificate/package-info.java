/// Certificates of birth and extracts of a person: who may have one, what it says, its pages and its API.
@NullMarked
package org.regjistri.civilstatus.certificate;

import org.jspecify.annotations.NullMarked;
