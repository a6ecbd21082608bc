/// The calibration report: what came out of the simulation beside what is known of Kosovo.
@NullMarked
package org.regjistri.synth.report;

import org.jspecify.annotations.NullMarked;
