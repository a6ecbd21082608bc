package org.regjistri.web.fault;

/// What the template `web/error` shows.
///
/// @param kind its messages are `web.fault.<kind>.title` and `.advice`
/// @param incident stands in the log too, so that who is told it can find what happened
public record ErrorPage(String kind, String incident, boolean offersSignIn) {}
