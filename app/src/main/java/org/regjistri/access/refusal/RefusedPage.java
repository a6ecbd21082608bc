package org.regjistri.access.refusal;

/// @param cause the middle of its message keys. Example: `denied`
public record RefusedPage(String cause) {}
