package org.regjistri.civilstatus.correction;

import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.law.Problem;

/// The seam to the rules of births: is the birth, as corrected, still one that would have been registered?
@FunctionalInterface
public interface CorrectedBirths {

    List<Problem> judge(Actor actor, Act act, SlipValues corrected);
}
