package org.regjistri.access;

import java.util.Optional;
import org.regjistri.kernel.OfficeCode;

/// The gate.
public interface Access {

    /// Lets the actor through where some role of theirs has the right anywhere; a refusal is written down and thrown.
    ///
    /// @throws AccessDenied where it is refused
    void demand(Actor actor, Right right);

    /// As [#demand(Actor, Right)], at a given office: some rights reach only one's own.
    ///
    /// @throws AccessDenied where it is refused
    void demand(Actor actor, Right right, OfficeCode at);

    /// As [#demand(Actor, Right, OfficeCode)], of something that may not be there: whoever reaches the own office
    /// only is refused as at another's, so that the refusal does not say what is there.
    ///
    /// @param at where it is; empty where there is no such thing
    /// @throws AccessDenied where it is refused
    void demandAt(Actor actor, Right right, Optional<OfficeCode> at);

    /// Without writing anything: for what a page offers.
    boolean may(Actor actor, Right right);

    /// Reads and writes the disclosure lines in one transaction, before the first byte leaves.
    ///
    /// @throws AccessDenied where the actor lacks the right
    <T> T disclose(Actor actor, Right right, Ground ground, Disclosure<T> disclosure);

    /// The system at work. Example: `job("import-people", "A-CENTRAL")`.
    Job job(String name, OfficeCode onBehalfOf);
}
