package org.regjistri.civilstatus.birth;

import java.util.Optional;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;

/// What follows from who the parents are: on what parentage rests, and which citizenship the child has by birth. Pure.
final class ParentageRules {
    private ParentageRules() {}

    static Parentage parentage(RegisterBirth order, BirthFacts facts) {
        boolean noMother = order.mother() instanceof ParentEntry.Unknown;
        boolean noFather = order.father() instanceof ParentEntry.Unknown;
        if (noMother && noFather) {
            return Parentage.FOUNDLING;
        }
        if (noFather) {
            return Parentage.FATHER_UNKNOWN;
        }
        return areMarried(order, facts) ? Parentage.MARRIED : Parentage.ACKNOWLEDGED;
    }

    /// By the register; or by a certificate of a marriage that the register does not hold, as long as it does not hold
    /// another.
    private static boolean areMarried(RegisterBirth order, BirthFacts facts) {
        return facts.parentsMarried()
                || (order.has(Evidence.Kind.MARRIAGE_CERTIFICATE)
                        && facts.mothersHusband().isEmpty());
    }

    static ChildCitizenship citizenship(RegisterBirth order, BirthFacts facts) {
        Optional<ParentFacts> mother = facts.mother();
        Optional<ParentFacts> father = facts.father();
        boolean here = order.child().place().country().equals(CountryCode.KOSOVO);
        if (mother.isEmpty() && father.isEmpty()) {
            return ChildCitizenship.FOUNDLING;
        }
        if (mother.isPresent() && father.isPresent()) {
            return ofTwo(mother.get(), father.get(), here, order);
        }
        return ofOne(mother.or(() -> father).orElseThrow(), here);
    }

    private static ChildCitizenship ofTwo(ParentFacts one, ParentFacts other, boolean here, RegisterBirth order) {
        if (one.isCitizenHere() && other.isCitizenHere()) {
            return ChildCitizenship.BOTH_PARENTS;
        }
        if (one.isCitizenHere() || other.isCitizenHere()) {
            if (here) {
                return ChildCitizenship.ONE_PARENT_BORN_HERE;
            }
            boolean foreign = one.isForeign() || other.isForeign();
            return foreign && order.has(Evidence.Kind.PARENT_CONSENT)
                    ? ChildCitizenship.ONE_PARENT_WITH_CONSENT
                    : foreign ? ChildCitizenship.FOREIGN_PARENTS : ChildCitizenship.ONE_PARENT_OTHER_WITHOUT;
        }
        return here && one.stateless() && other.stateless()
                ? ChildCitizenship.STATELESS_PARENTS_BORN_HERE
                : ChildCitizenship.FOREIGN_PARENTS;
    }

    private static ChildCitizenship ofOne(ParentFacts parent, boolean here) {
        if (parent.isCitizenHere()) {
            return here ? ChildCitizenship.ONE_PARENT_BORN_HERE : ChildCitizenship.ONE_PARENT_OTHER_WITHOUT;
        }
        return here && parent.stateless()
                ? ChildCitizenship.STATELESS_PARENTS_BORN_HERE
                : ChildCitizenship.FOREIGN_PARENTS;
    }
}
