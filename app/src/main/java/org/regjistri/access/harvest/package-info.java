/// Looks in masses: stopped where one official looks too much, told to those who supervise.
@NullMarked
package org.regjistri.access.harvest;

import org.jspecify.annotations.NullMarked;
