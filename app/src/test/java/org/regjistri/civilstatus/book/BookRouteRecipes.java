package org.regjistri.civilstatus.book;

import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Valid requests for the routes about books and the story of an act.
@Component
class BookRouteRecipes implements RouteRecipes {
    private final RegisteringBirths births;
    private final TestPeople people;
    private final TestOfficials officials;
    private final ObjectProvider<TestDatabase> database;

    BookRouteRecipes(
            RegisteringBirths births,
            TestPeople people,
            TestOfficials officials,
            ObjectProvider<TestDatabase> database) {
        this.births = births;
        this.people = people;
        this.officials = officials;
        this.database = database;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        return Map.of(
                "GET /books/{office}/{year}", situation -> Call.to("/books/" + book(situation) + "/2026"),
                "GET /books/{office}/close", situation -> Call.to("/books/" + book(situation) + "/close"),
                "POST /books/{office}/close",
                        situation -> {
                            // Something to close, each time.
                            act();
                            return Call.to("/books/" + book(situation) + "/close");
                        },
                "GET /books/{office}/closes/{close}",
                        situation -> Call.to("/books/" + book(situation) + "/closes/" + close(situation)),
                "GET /acts/{act}/story", _ -> Call.to("/acts/" + act().id() + "/story?ground=SUPERVISION"));
    }

    /// Units of the agency keep no book.
    private static String book(Situation situation) {
        String office = situation.office().value();
        return office.startsWith("A") ? "M06" : office;
    }

    /// Behind the journal's back: nobody has acts in every office.
    private UUID close(Situation situation) {
        UUID id = UUID.randomUUID();
        database.getObject()
                .superuser()
                .sql("SET session_replication_role = replica; " + """
                        INSERT INTO civilstatus.day_close (id, book, kind, year, from_number, to_number, day, closed_by,
                            recorded_at, checkpoint, entry)
                        SELECT '%1$s', '%2$s', 'BIRTH', 2025, coalesce(max(to_number), 0) + 1,
                               coalesce(max(to_number), 0) + 1, '2025-06-01', 'job:tests', '2025-06-01T12:00Z', '',
                               gen_random_uuid()
                          FROM civilstatus.day_close WHERE book = '%2$s' AND year = 2025
                        """.formatted(id, book(situation)))
                .update();
        return id;
    }

    private Act act() {
        var registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        return ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple()))).act();
    }
}
