package org.regjistri.operations;

/// Brings a part of the demo's data. All steps run at each start of the demo, so a step that finds its data does
/// nothing.
public interface DemoStep {

    /// Steps run from the lowest to the highest.
    int order();

    void run(DemoContext context);
}
