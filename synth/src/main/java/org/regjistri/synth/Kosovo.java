package org.regjistri.synth;

import org.regjistri.synth.books.Channel;
import org.regjistri.synth.books.Library;
import org.regjistri.synth.books.Profile;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Whereabouts;
import org.regjistri.synth.register.CentralRegister;
import org.regjistri.synth.register.Goals;
import org.regjistri.synth.register.Membership;

/// The whole of it: the people, the books that they wrote, and the central register.
public record Kosovo(Population population, Whereabouts whereabouts, Library library, CentralRegister register) {
    private static final int FIRST_YEAR = 1900;

    /// @param scale 1 for the whole country
    /// @param today the last day that happens, since 1970-01-01
    public static Kosovo make(long seed, double scale, int today, Profile profile, Progress progress) {
        Population population;
        try (Progress.Work work = progress.begin("lives", Calendar.year(today) - FIRST_YEAR + 1L)) {
            population = Population.live(seed, scale, today, _ -> work.advance(1));
            work.finish(population.people().count() + " people, 1900 to today,");
        }
        try (Progress.Work work = progress.begin("books and register", -1)) {
            Whereabouts whereabouts = new Whereabouts(population);
            Library library = new Library(population, whereabouts, profile);
            boolean[] members = new Membership(
                            population, library.recordsOfPeople(), library::unknownShare, Goals.ofScale(scale))
                    .members();
            CentralRegister register = new CentralRegister(population, members, profile.rate(Channel.TWO_NUMBERS));
            work.finish(library.volumes().size() + " books, " + register.count() + " persons of the register");
            return new Kosovo(population, whereabouts, library, register);
        }
    }
}
