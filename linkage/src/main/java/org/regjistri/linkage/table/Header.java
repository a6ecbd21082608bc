package org.regjistri.linkage.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regjistri.linkage.plan.Nearest;

/// The names of the columns of a file.
record Header(Path file, List<String> names) {
    Header {
        names = List.copyOf(names);
    }

    /// The places of the columns asked for.
    ///
    /// @throws InputProblem where one isn't there or is there twice; names all of them
    int[] places(List<Request> requests) {
        Set<String> trouble = new LinkedHashSet<>();
        List<Integer> places = new ArrayList<>();
        for (Request request : requests) {
            int place = names.indexOf(request.column());
            if (place < 0) {
                trouble.add(
                        "there is no column `" + request.column() + "`" + Nearest.suggestion(request.column(), names));
            } else if (names.lastIndexOf(request.column()) != place) {
                trouble.add("column `" + request.column() + "` stands there twice");
            }
            places.add(place);
        }
        if (!trouble.isEmpty()) {
            throw new InputProblem(file, 1, 0, String.join("; ", trouble) + " Columns: " + String.join(", ", names));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
