package org.regjistri.operations.country;

/// The births of the file that were registered by the ordinary way and become acts.
final class Births {
    final Ints child = new Ints();
    final Ints office = new Ints();
    final Ints registered = new Ints();
    final Ints number = new Ints();
    final Ints byMother = new Ints();

    int count() {
        return child.size();
    }
}
