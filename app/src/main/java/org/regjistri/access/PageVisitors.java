package org.regjistri.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.web.Visitor;
import org.regjistri.web.Visitors;
import org.springframework.stereotype.Component;

@Component
final class PageVisitors implements Visitors {
    private final Actors actors;
    private final Access access;

    PageVisitors(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request) {
        if (!(actors.of(request) instanceof Official official)) {
            return Optional.empty();
        }
        var rights = Arrays.stream(Right.values())
                .filter(right -> access.may(official, right))
                .map(Right::name)
                .collect(Collectors.toSet());
        return official.office().map(office -> new Visitor(official.displayName(), office, rights::contains));
    }
}
