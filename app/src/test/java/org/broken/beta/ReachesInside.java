package org.broken.beta;

import org.broken.alpha.inner.Hidden;

/// Broken: uses a class of a sub-package of another room.
public record ReachesInside(Hidden hidden) {}
