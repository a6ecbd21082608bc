package org.regjistri.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// At whose counter an order is given: the official's own office, or one of its satellite offices.
@Component
public final class Counters {
    private final Territory territory;
    private final Access access;

    Counters(Territory territory, Access access) {
        this.territory = territory;
        this.access = access;
    }

    /// The actor's own office.
    public Office own(Actor actor) {
        return actor.office().flatMap(territory::find).orElseThrow();
    }

    /// The office that a form names, where the actor has the right there; the own one where it names none.
    ///
    /// @throws AccessDenied where it is another office's
    public Office named(Actor actor, Right right, String named) {
        Office own = own(actor);
        if (named.equals(own.code().value())) {
            return own;
        }
        Office office = find(named).orElse(own);
        access.demand(actor, right, office.code());
        return office;
    }

    /// The office that a program names, the own one where it names none; empty where there is no such office. Whether
    /// the actor may work there is asked by the use case.
    public Optional<Office> named(Actor actor, @Nullable String named) {
        return named == null ? Optional.of(own(actor)) : find(named);
    }

    private Optional<Office> find(String code) {
        try {
            return territory.find(OfficeCode.of(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
