package org.regjistri.synth.pages;

/// In picture points of the page before it is turned.
public record Box(double left, double top, double width, double height) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    Box inset(double side, double above, double below) {
        return new Box(left + side, top + above, width - 2 * side, height - above - below);
    }

    boolean holds(Box other) {
        return other.left >= left && other.top >= top && other.right() <= right() && other.bottom() <= bottom();
    }
}
