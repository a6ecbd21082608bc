package org.regjistri.synth.population;

import java.util.Arrays;

/// All marriages, column by column: a marriage is an index, in the order of the wedding years.
public final class Unions {
    public static final int LASTS = Integer.MAX_VALUE;
    int[] wife = new int[1 << 14];
    int[] husband = new int[1 << 14];
    int[] married = new int[1 << 14];
    int[] ended = new int[1 << 14];
    int[] wifesEarlier = new int[1 << 14];
    int[] husbandsEarlier = new int[1 << 14];
    int[] wifesSurname = new int[1 << 14];
    int[] surnameBefore = new int[1 << 14];
    short[] place = new short[1 << 14];
    boolean[] divorced = new boolean[1 << 14];
    private int count;

    int add(int bride, int groom, int day) {
        if (count == wife.length) {
            grow(count + count / 2);
        }
        int union = count++;
        wife[union] = bride;
        husband[union] = groom;
        married[union] = day;
        ended[union] = LASTS;
        return union;
    }

    private void grow(int size) {
        wife = Arrays.copyOf(wife, size);
        husband = Arrays.copyOf(husband, size);
        married = Arrays.copyOf(married, size);
        ended = Arrays.copyOf(ended, size);
        wifesEarlier = Arrays.copyOf(wifesEarlier, size);
        husbandsEarlier = Arrays.copyOf(husbandsEarlier, size);
        wifesSurname = Arrays.copyOf(wifesSurname, size);
        surnameBefore = Arrays.copyOf(surnameBefore, size);
        place = Arrays.copyOf(place, size);
        divorced = Arrays.copyOf(divorced, size);
    }

    public int count() {
        return count;
    }

    public int wife(int union) {
        return wife[union];
    }

    public int husband(int union) {
        return husband[union];
    }

    public int spouse(int union, int person) {
        return wife[union] == person ? husband[union] : wife[union];
    }

    /// Day since 1970-01-01.
    public int married(int union) {
        return married[union];
    }

    /// [#LASTS] where it does.
    public int ended(int union) {
        return ended[union];
    }

    /// Whether it ended by divorce and not by death.
    public boolean isDivorced(int union) {
        return divorced[union];
    }

    /// The marriage before, of the wife or husband who is asked for; [People#NOBODY] where it is the first.
    public int earlier(int union, int person) {
        return wife[union] == person ? wifesEarlier[union] : husbandsEarlier[union];
    }

    /// Of the wife since the wedding, as index of the table of surnames.
    public int wifesSurname(int union) {
        return wifesSurname[union];
    }

    /// Of the wife until the wedding.
    public int surnameBefore(int union) {
        return surnameBefore[union];
    }

    public int place(int union) {
        return place[union];
    }
}
