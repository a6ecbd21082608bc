package org.regjistri.linkage.live;

import org.regjistri.linkage.blocking.Candidates.Found;

/// The indexes of both tables, as they grow.
public interface Partners {
    /// Rows on the left, each once, whose candidates may be others since this row on the right
    /// was added; too many do no harm but cost time.
    void ofRight(int right, Found found);

    void addLeft(int left);

    void addRight(int right);
}
