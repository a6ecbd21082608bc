package org.regjistri.operations;

/// Hears how far long work is.
public interface LoadProgress {

    /// A stage begins. Example: `people`.
    ///
    /// @param all how much there is of it
    void stage(String name, long all);

    /// So much of the stage is done.
    void done(long done);

    /// Nobody listens.
    static LoadProgress silent() {
        return new LoadProgress() {
            @Override
            public void stage(String name, long all) {}

            @Override
            public void done(long done) {}
        };
    }
}
