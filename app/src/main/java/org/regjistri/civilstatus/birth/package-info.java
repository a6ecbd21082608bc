/// The birth within the legal term: its rules, its registration, its pages and its API.
@NullMarked
package org.regjistri.civilstatus.birth;

import org.jspecify.annotations.NullMarked;
