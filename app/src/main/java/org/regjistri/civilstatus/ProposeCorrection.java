package org.regjistri.civilstatus;

/// The order to correct a slip.
///
/// @param key asked again with the same one, it is the same proposal
/// @param values as they should be, changed or not
public record ProposeCorrection(CorrectionId key, ActId act, SlipValues values, String reason) {}
