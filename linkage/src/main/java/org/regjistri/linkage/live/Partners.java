package org.regjistri.linkage.live;

import org.regjistri.linkage.blocking.Candidates.Found;

/// Who is to be compared with whom, from both sides, in tables that grow.
public interface Partners {
    /// Rows on the right, each once, for a row on the left: the pairs that the batch would make.
    void ofLeft(int left, Found found);

    /// Rows on the left for a row on the right: of the same pairs, those of that row.
    void ofRight(int right, Found found);

    void addLeft(int left);

    void addRight(int right);
}
