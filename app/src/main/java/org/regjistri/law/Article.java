package org.regjistri.law;

import org.regjistri.kernel.Multilingual;

/// One article of a law or instruction.
///
/// @param citation how it is cited: act, number, article, in each language
/// @param certain false where the text itself was not seen, only practice or a second-hand source
public record Article(ArticleId id, Multilingual citation, Multilingual title, String source, boolean certain) {}
