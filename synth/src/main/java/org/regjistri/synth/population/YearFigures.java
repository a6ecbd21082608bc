package org.regjistri.synth.population;

/// What one year came to. "Here" is in the country, "abroad" what befell those who live elsewhere.
///
/// @param residents at the end of the year
/// @param abroad who lives elsewhere at its end
/// @param fertility children of a woman who lives here, by the rates of the year
/// @param infants of 1,000 born here, those who died before the first birthday
/// @param men life expectancy at birth by the rates of the year
public record YearFigures(
        int year,
        int residents,
        int abroad,
        int birthsHere,
        int birthsAbroad,
        int deathsHere,
        int deathsAbroad,
        int weddingsHere,
        int weddingsAbroad,
        int divorces,
        double brideAge,
        double groomAge,
        double fertility,
        double infants,
        double men,
        double women) {}
