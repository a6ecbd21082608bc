package org.regjistri.civilstatus.book;

import java.util.List;
import java.util.Optional;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.regjistri.simulation.Town;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// The end of the day.
@Component
class CloseMoves implements Moves {
    private final DayClosing closing;
    private final Territory territory;

    CloseMoves(DayClosing closing, Territory territory) {
        this.closing = closing;
        this.territory = territory;
    }

    @Override
    public List<Move> all() {
        Office office = territory.find(OfficeCode.of(Town.OFFICE)).orElseThrow();
        return List.of(Move.of(
                "a day is closed",
                3,
                life -> Optional.of(Order.by(life.head(), actor -> closing.close(actor, office), _ -> {}))));
    }
}
