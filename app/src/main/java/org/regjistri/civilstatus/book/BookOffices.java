package org.regjistri.civilstatus.book;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Official;
import org.regjistri.access.Reach;
import org.regjistri.access.Right;
import org.regjistri.access.Rights;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Whose books an official may look at.
@Component
class BookOffices {
    private final Territory territory;
    private final Access access;

    BookOffices(Territory territory, Access access) {
        this.territory = territory;
        this.access = access;
    }

    /// Those of municipalities first, then of missions; the own one alone where the right reaches no further.
    List<Office> visibleTo(Actor actor) {
        if (actor instanceof Official official && Rights.reach(official.roles(), Right.READ_OFFICE_WORK) != Reach.ANY) {
            return actor.office().flatMap(territory::find).stream().toList();
        }
        return territory.offices().stream()
                .filter(office ->
                        office.kind() != OfficeKind.AGENCY_UNIT && office.book().equals(office.code()))
                .sorted(Comparator.comparing(Office::kind).thenComparing(Office::code))
                .toList();
    }

    /// The office in the address.
    ///
    /// @throws ResponseStatusException 404 where there is none that keeps a book
    /// @throws org.regjistri.access.AccessDenied where the actor lacks the right there
    Office named(Actor actor, Right right, String code) {
        Optional<Office> office = find(code);
        access.demandAt(actor, right, office.map(Office::code));
        return office.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Office> find(String code) {
        return code.matches("[A-Z][A-Z0-9-]{1,15}")
                ? territory.find(OfficeCode.of(code)).filter(office -> office.kind() != OfficeKind.AGENCY_UNIT)
                : Optional.empty();
    }

    Office book(Office office) {
        return territory.find(office.book()).orElseThrow();
    }

    String name(Ui ui, OfficeCode code) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }
}
