package org.regjistri.territory.tables;

import java.util.List;
import java.util.Map;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Country;
import org.regjistri.territory.Municipality;
import org.regjistri.territory.Office;
import org.regjistri.territory.Settlement;

/// All rows of the map.
///
/// @param otherNames names by which a settlement is found as well, beside its own in each language
record TerritoryRows(
        List<Municipality> municipalities,
        List<Settlement> settlements,
        Map<SettlementCode, List<String>> otherNames,
        List<Country> countries,
        List<Office> offices) {}
