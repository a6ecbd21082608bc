package org.regjistri.linkage.run;

import java.util.Optional;
import org.regjistri.linkage.model.Calibration;
import org.regjistri.linkage.model.Model;

/// What a run goes by: with it the same rows get the same links again.
///
/// @param flat what the fields of a row say
/// @param families what they say together with the relatives, which are themselves compared by
///     `flat`
/// @param frozen what else was learned from the tables of that run; without it, as for other
///     tables, it is learned anew
public record Models(Model flat, Optional<Model> families, Optional<Frozen> frozen) {
    /// The one that links are made by.
    public Model last() {
        return families.orElse(flat);
    }

    /// With the one that links are made by set right.
    Models with(Calibration calibration) {
        return families.isPresent()
                ? new Models(flat, families.map(model -> model.with(calibration)), frozen)
                : new Models(flat.with(calibration), families, frozen);
    }

    /// For tables that are not the ones it was learned from.
    public Models forOtherTables() {
        return new Models(flat, families, Optional.empty());
    }
}
