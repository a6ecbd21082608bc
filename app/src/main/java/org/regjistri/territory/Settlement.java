package org.regjistri.territory;

import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.SettlementCode;

/// A town, village or hamlet. Its municipality is in its code.
public record Settlement(SettlementCode code, Multilingual name) {}
