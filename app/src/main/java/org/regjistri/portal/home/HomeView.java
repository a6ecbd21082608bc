package org.regjistri.portal.home;

import java.util.List;
import org.regjistri.portal.DemoCouples;
import org.regjistri.portal.DemoSignIns;

/// What the front page shows.
///
/// @param demo empty outside the demo
/// @param couples parents to try a registration with; empty outside the demo
/// @param notMarried as these, where both declare
public record HomeView(
        List<DemoSignIns.DemoSignIn> demo,
        List<DemoCouples.DemoCouple> couples,
        List<DemoCouples.DemoCouple> notMarried) {}
