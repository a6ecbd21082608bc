/// The map as it stands in the tables of the schema `territory`, read once and held in memory.
@NullMarked
package org.regjistri.territory.tables;

import org.jspecify.annotations.NullMarked;
