package org.regjistri.simulation;

import java.util.List;

/// What can happen in a room: a bean in the room's tests, found by [SimulationTest]. A new use case is a new line.
public interface Moves {

    List<Move> all();

    /// What must hold at the end of a life, when everything that was ordered has been answered. Throws where it does
    /// not.
    default void atTheEnd(Life life) {}
}
