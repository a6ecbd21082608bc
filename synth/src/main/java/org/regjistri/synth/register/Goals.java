package org.regjistri.synth.register;

/// How many shall stand in the register, and what of it shall be true of the books.
///
/// @param living registered and alive
/// @param dead registered and dead
/// @param unknown share of the records about people who are not in the register
/// @param without share of the registered people born before 1999 without a record
public record Goals(double living, double dead, double unknown, double without) {
    public static Goals ofScale(double scale) {
        return new Goals(2_500_000 * scale, 800_000 * scale, 0.22, 0.15);
    }

    /// By as much as what was got is beside what was wished.
    Goals moved(Goals wished, Goals got) {
        return new Goals(
                living + wished.living - got.living,
                dead + wished.dead - got.dead,
                unknown + wished.unknown - got.unknown,
                without + wished.without - got.without);
    }
}
