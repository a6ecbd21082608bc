package org.regjistri.synth.population;

import java.util.Arrays;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.names.Community;

/// Everybody who ever lived here, column by column: a person is an index. Five million of them need 250 MB.
///
/// Days count from 1970-01-01. Whoever lives has [#ALIVE] as day of death.
public final class People {
    public static final int ALIVE = Integer.MAX_VALUE;
    public static final int NOBODY = -1;
    private static final int FEMALE = 1;
    private static final int RECOGNISED = 2;
    private static final int GONE = 4;

    int[] born = new int[1 << 16];
    int[] died = new int[1 << 16];
    int[] mother = new int[1 << 16];
    int[] father = new int[1 << 16];
    int[] union = new int[1 << 16];
    int[] lastChild = new int[1 << 16];
    int[] olderSibling = new int[1 << 16];
    int[] forename = new int[1 << 16];
    /// Of the father of those whose father is no person of ours.
    int[] fathersName = new int[1 << 16];

    int[] maiden = new int[1 << 16];
    int[] surname = new int[1 << 16];
    short[] birthplace = new short[1 << 16];
    short[] residence = new short[1 << 16];
    byte[] community = new byte[1 << 16];
    /// Municipality of the family, also of those who left.
    byte[] home = new byte[1 << 16];

    byte[] children = new byte[1 << 16];
    private byte[] flags = new byte[1 << 16];
    private int count;

    int add(Sex sex, int day, Community of) {
        if (count == born.length) {
            grow(count + count / 2);
        }
        int person = count++;
        born[person] = day;
        died[person] = ALIVE;
        mother[person] = NOBODY;
        father[person] = NOBODY;
        union[person] = NOBODY;
        lastChild[person] = NOBODY;
        olderSibling[person] = NOBODY;
        fathersName[person] = NOBODY;
        community[person] = (byte) of.code();
        flags[person] = (byte) (sex == Sex.FEMALE ? FEMALE : 0);
        return person;
    }

    private void grow(int size) {
        born = Arrays.copyOf(born, size);
        died = Arrays.copyOf(died, size);
        mother = Arrays.copyOf(mother, size);
        father = Arrays.copyOf(father, size);
        union = Arrays.copyOf(union, size);
        lastChild = Arrays.copyOf(lastChild, size);
        olderSibling = Arrays.copyOf(olderSibling, size);
        forename = Arrays.copyOf(forename, size);
        fathersName = Arrays.copyOf(fathersName, size);
        maiden = Arrays.copyOf(maiden, size);
        surname = Arrays.copyOf(surname, size);
        birthplace = Arrays.copyOf(birthplace, size);
        residence = Arrays.copyOf(residence, size);
        community = Arrays.copyOf(community, size);
        home = Arrays.copyOf(home, size);
        children = Arrays.copyOf(children, size);
        flags = Arrays.copyOf(flags, size);
    }

    public int count() {
        return count;
    }

    public boolean isFemale(int person) {
        return (flags[person] & FEMALE) != 0;
    }

    public Sex sex(int person) {
        return isFemale(person) ? Sex.FEMALE : Sex.MALE;
    }

    public int born(int person) {
        return born[person];
    }

    public int died(int person) {
        return died[person];
    }

    public boolean livesOn(int person, int day) {
        return born[person] <= day && died[person] > day;
    }

    /// [#NOBODY] for those who were there when the story begins.
    public int mother(int person) {
        return mother[person];
    }

    public int father(int person) {
        return father[person];
    }

    /// Children of an unmarried mother have a father in the books only where he recognised them.
    public boolean isRecognised(int person) {
        return (flags[person] & RECOGNISED) != 0;
    }

    void recognise(int person) {
        flags[person] |= RECOGNISED;
    }

    /// Who left before the guest workers did is lost sight of: no children, no death are known.
    public boolean isGone(int person) {
        return (flags[person] & GONE) != 0;
    }

    void leaveForGood(int person) {
        flags[person] |= GONE;
    }

    /// The last marriage; [#NOBODY] where there was none.
    public int union(int person) {
        return union[person];
    }

    /// Of the mother's children the one born last; the others follow by [#olderSibling].
    public int lastChild(int person) {
        return lastChild[person];
    }

    public int olderSibling(int person) {
        return olderSibling[person];
    }

    public Community community(int person) {
        return Community.of(community[person]);
    }

    /// Index of the table of forenames.
    public int forename(int person) {
        return forename[person];
    }

    /// Of the father, where he is no person of ours, as index of the table of forenames.
    public int fathersName(int person) {
        return father[person] == NOBODY ? fathersName[person] : forename[father[person]];
    }

    /// At birth, as index of the table of surnames.
    public int maiden(int person) {
        return maiden[person];
    }

    public int surname(int person) {
        return surname[person];
    }

    public int birthplace(int person) {
        return birthplace[person];
    }

    /// Now, or at the end.
    public int residence(int person) {
        return residence[person];
    }

    public int home(int person) {
        return home[person];
    }

    boolean areSiblings(int one, int other) {
        return (mother[one] != NOBODY && mother[one] == mother[other])
                || (father[one] != NOBODY && father[one] == father[other]);
    }
}
