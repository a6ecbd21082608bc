package org.regjistri.linkage.evaluate;

/// Where a share lies with 95 % confidence.
public record Interval(double low, double high) {}
