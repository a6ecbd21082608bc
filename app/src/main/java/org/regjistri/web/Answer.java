package org.regjistri.web;

/// What a handler of pages answers: a page, or the way to one. Declare it as the return type where both can be.
public sealed interface Answer permits Page, SeeOther {}
