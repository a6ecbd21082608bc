package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.documents.RevocationReason;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.persons.ParentRole;
import org.regjistri.simulation.Life;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.regjistri.simulation.RegisteredActs;
import org.regjistri.simulation.Town;
import org.springframework.stereotype.Component;

/// Certificates are ordered by mothers, and revoked.
@Component
class CertificateMoves implements Moves {
    private final IssuingCertificates certificates;
    private final Documents documents;

    CertificateMoves(IssuingCertificates certificates, Documents documents) {
        this.certificates = certificates;
        this.documents = documents;
    }

    @Override
    public List<Move> all() {
        return List.of(
                Move.of("a certificate is ordered", 8, this::order),
                Move.of("a certificate is revoked", 2, this::revoke));
    }

    static final class Ledger {
        private final Map<UUID, Document> issued = new LinkedHashMap<>();
    }

    private static Ledger ledger(Life life) {
        return life.remembered(Ledger.class, Ledger::new);
    }

    private Optional<Order<?>> order(Life life) {
        return RegisteredActs.oneOf(life)
                .filter(act -> act.birth().mother() != null)
                .map(act -> order(life, act));
    }

    private Order<CertificateOutcome> order(Life life, Act act) {
        OrderCertificate order = new OrderCertificate(
                life.key(),
                OfficeCode.of(Town.OFFICE),
                new OrderCertificate.About.OfAct(act.id()),
                Language.SQ,
                new OrderCertificate.Asking(
                        Applicant.Capacity.PARENT, new OrderCertificate.Who.TheParent(ParentRole.MOTHER), null),
                new Purpose(Purpose.Kind.EDUCATION, null),
                null);
        return Order.by(life.registrar(), actor -> certificates.issue(actor, order), outcome -> {
            if (outcome instanceof CertificateOutcome.Issued(Document document, boolean again)) {
                Document before = ledger(life).issued.putIfAbsent(order.key(), document);
                assertThat(before == null || again).as("once for a key").isTrue();
                if (before != null) {
                    assertThat(document.id()).isEqualTo(before.id());
                }
            }
        });
    }

    private Optional<Order<?>> revoke(Life life) {
        List<Document> issued = new ArrayList<>(ledger(life).issued.values());
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        DocumentId id = life.oneOf(issued).id();
        return Optional.of(
                Order.by(life.head(), actor -> documents.revoke(actor, id, RevocationReason.WRONG_CONTENT), _ -> {}));
    }

    @Override
    public void atTheEnd(Life life) {
        ledger(life)
                .issued
                .values()
                .forEach(document -> assertThat(documents.find(document.id()))
                        .hasValueSatisfying(kept -> assertThat(kept.number()).isEqualTo(document.number())));
    }
}
