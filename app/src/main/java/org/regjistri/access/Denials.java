package org.regjistri.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/// What was refused to whom; insert-only, and in a transaction of its own, so that it outlives what was rolled back.
@Repository
public class Denials {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final TransactionTemplate alone;

    Denials(JdbcClient jdbc, Ids ids, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Of somebody whom nobody here knows.
    public void ofNobody(Instant at, Right right) {
        write(at, new PublicVisitor(), right, null);
    }

    /// @param office where it was wanted; null where no office was named
    void write(Instant at, Actor actor, Right right, @Nullable OfficeCode office) {
        alone.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO access.denial (id, at, actor, right_used, office, route)
                        VALUES (:id, :at, :actor, :right, :office, :route)
                        """)
                .param("id", ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.ref().toString())
                .param("right", right.name())
                .param("office", office == null ? null : office.value())
                .param("route", route())
                .update());
    }

    /// The pattern of the route, never the address: that may name a record.
    private static @Nullable String route() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object pattern = request == null
                ? null
                : request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return pattern == null ? null : pattern.toString();
    }
}
