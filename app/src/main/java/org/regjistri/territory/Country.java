package org.regjistri.territory;

import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Multilingual;

public record Country(CountryCode code, String alpha2, Multilingual name) {}
