package org.regjistri.journal;

import java.util.List;

/// Something that always holds in a room's tables, beyond what each entry says of its own rows. Example: the numbers of
/// a book have no gap. `verify` asks for what is broken.
///
/// Each room with such rules contributes them as beans; the journal knows none of them.
public interface StandingRule {

    /// What is broken, each in words for an operator, without any personal data; empty where all is well.
    List<String> broken();
}
