package org.regjistri.law;

/// A way in which something may be refused. Each room lists its own in one enum, in the order in which the law asks;
/// the message key is `problem.` and the code.
public interface ProblemKind {

    enum Fault {
        /// What was handed in is not good: mend it and ask again.
        CALLER,
        /// What the register holds does not allow it: another procedure mends it.
        REGISTER,
        /// Ours: asking again later may help.
        SYSTEM
    }

    /// Stable for ever. Example: `birth.term-over`.
    String code();

    /// What the rule rests on.
    ArticleId article();

    Fault fault();
}
