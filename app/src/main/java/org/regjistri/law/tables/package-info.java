/// The law as it stands in the tables of the schema `law`, read once and held in memory.
@NullMarked
package org.regjistri.law.tables;

import org.jspecify.annotations.NullMarked;
