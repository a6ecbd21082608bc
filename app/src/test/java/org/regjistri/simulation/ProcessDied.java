package org.regjistri.simulation;

/// Stands for the end of the process: no handler of errors runs on, and no other line is of use any more.
final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;

    ProcessDied() {
        super("The process died", null, false, false);
    }
}
