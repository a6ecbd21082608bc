/// Every setting, where its value comes from, and what it becomes for the application.
@NullMarked
package org.regjistri.operations.settings;

import org.jspecify.annotations.NullMarked;
