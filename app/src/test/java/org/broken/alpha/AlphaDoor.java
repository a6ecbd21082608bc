package org.broken.alpha;

/// What room alpha shows.
public interface AlphaDoor {}
