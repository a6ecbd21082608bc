package org.regjistri.synth.report;

/// Something that is measured year by year, 1946 to today.
public enum Series {
    /// Whoever usually lives in Kosovo, the north included, at the end of the year.
    RESIDENTS(Unit.COUNT, "Residents"),
    /// Living people of this population who live elsewhere, at the end of the year.
    ABROAD(Unit.COUNT, "People abroad"),
    /// Live births, to residents and to people abroad, whether or not an office was ever told.
    BIRTHS_HERE(Unit.COUNT, "Births in Kosovo"),
    BIRTHS_ABROAD(Unit.COUNT, "Births abroad"),
    DEATHS_HERE(Unit.COUNT, "Deaths in Kosovo"),
    DEATHS_ABROAD(Unit.COUNT, "Deaths abroad"),
    MARRIAGES_HERE(Unit.COUNT, "Marriages in Kosovo"),
    MARRIAGES_ABROAD(Unit.COUNT, "Marriages abroad"),
    DIVORCES(Unit.COUNT, "Divorces"),
    /// What the register took in during the year, whenever it happened; fewer than happened.
    BIRTHS_ABROAD_REGISTERED(Unit.COUNT, "Births abroad that were registered"),
    DEATHS_ABROAD_REGISTERED(Unit.COUNT, "Deaths abroad that were registered"),
    MARRIAGES_ABROAD_REGISTERED(Unit.COUNT, "Marriages abroad that were registered"),
    /// Per thousand residents, of the middle of the year; reckoned by the report.
    BIRTH_RATE(Unit.RATE, "Births per 1,000 residents"),
    /// Per thousand residents, of the middle of the year; reckoned by the report.
    DEATH_RATE(Unit.RATE, "Deaths per 1,000 residents"),
    /// Sum of the rates by age of the mother in that year, residents only.
    TOTAL_FERTILITY(Unit.RATE, "Total fertility, children per woman"),
    /// Deaths under one year, residents, per thousand live births of the same year.
    INFANT_MORTALITY(Unit.RATE, "Infant deaths per 1,000 births"),
    /// At birth, from the life table of that year, residents; reckoned from women's and men's where it is not measured.
    LIFE_EXPECTANCY(Unit.RATE, "Life expectancy at birth, years"),
    LIFE_EXPECTANCY_OF_WOMEN(Unit.RATE, "Life expectancy of women, years"),
    LIFE_EXPECTANCY_OF_MEN(Unit.RATE, "Life expectancy of men, years"),
    /// Mean over the first marriages of that year.
    AGE_AT_MARRIAGE_OF_WOMEN(Unit.RATE, "Mean age of women at first marriage"),
    AGE_AT_MARRIAGE_OF_MEN(Unit.RATE, "Mean age of men at first marriage");

    private final Unit unit;
    private final String words;

    Series(Unit unit, String words) {
        this.unit = unit;
        this.words = words;
    }

    Unit unit() {
        return unit;
    }

    String words() {
        return words;
    }
}
