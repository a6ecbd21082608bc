package org.regjistri.synth.population;

/// What one year came to.
///
/// @param residents at its end
/// @param living with those abroad
/// @param births in the country
/// @param birthsAbroad to mothers who live abroad
/// @param brideAge mean of those who marry for the first time, years
/// @param men life expectancy at birth by the rates of the year
public record YearFigures(
        int year,
        int residents,
        int living,
        int births,
        int birthsAbroad,
        int deaths,
        int deathsAbroad,
        int weddings,
        int divorces,
        double brideAge,
        double infantMortality,
        double men,
        double women) {}
