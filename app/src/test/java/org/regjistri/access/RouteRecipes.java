package org.regjistri.access;

import java.util.Map;

/// The recipes of a room's routes: a bean in the room's tests, found by [PermissionMatrixTest].
///
/// A route that is a plain GET without variables needs none.
@FunctionalInterface
public interface RouteRecipes {

    /// By route, as in `permission-matrix.csv`. Example: `POST /officials/{id}/roles`
    Map<String, RouteRecipe> byRoute();
}
