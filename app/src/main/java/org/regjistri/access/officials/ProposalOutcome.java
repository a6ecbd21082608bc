package org.regjistri.access.officials;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.TotpSecret;
import org.regjistri.law.Problem;

/// What came of proposing or deciding.
sealed interface ProposalOutcome {

    /// It waits for somebody else.
    ///
    /// @param totp of somebody new, for who proposed to hand over; null where nobody is new
    record Waits(Proposal proposal, @Nullable TotpSecret totp) implements ProposalOutcome {}

    /// @param password of somebody new, for who agreed to hand over; null where nobody is new
    record Approved(Proposal proposal, @Nullable String password) implements ProposalOutcome {
        @Override
        public String toString() {
            return "Approved[" + proposal.id() + "]";
        }
    }

    /// Declined or withdrawn.
    record Ended(Proposal proposal) implements ProposalOutcome {}

    /// @param problems at least one
    record Refused(List<Problem> problems) implements ProposalOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
