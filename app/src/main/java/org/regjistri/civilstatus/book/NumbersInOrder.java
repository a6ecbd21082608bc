package org.regjistri.civilstatus.book;

import java.util.List;
import org.regjistri.journal.StandingRule;
import org.springframework.stereotype.Component;

/// What `verify` asks of the books: numbers without a gap, none twice, each in its year, closes in a row.
@Component
class NumbersInOrder implements StandingRule {
    private final NumberChecks checks;

    NumbersInOrder(NumberChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<String> broken() {
        return checks.faults().stream().map(NumberFault::words).toList();
    }
}
