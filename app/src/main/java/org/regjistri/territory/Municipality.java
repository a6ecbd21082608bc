package org.regjistri.territory;

import java.util.List;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.Period;

/// A municipality. `albanianDefinite` is the form of speech (`Prishtina` for `Prishtinë`).
///
/// @param region two digits, as on number plates (01 Prishtina … 07 Gjakova)
/// @param predecessors the municipalities out of which it came; empty for one that was there before 1999
public record Municipality(
        MunicipalityCode code,
        Multilingual name,
        String albanianDefinite,
        String region,
        Period validity,
        List<MunicipalityCode> predecessors) {}
