package org.regjistri.portal.home;

import java.util.List;
import org.regjistri.portal.DemoSignIns;

/// What the front page shows.
///
/// @param demo empty outside the demo
public record HomeView(List<DemoSignIns.DemoSignIn> demo) {}
