package org.regjistri.desk.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonState;

/// A family as it is drawn: where each box and line stands, in pixels of the picture. Grandparents and parents above
/// the
/// person, the spouse beside; below, children in rows of four, or one below the other where they have children of their
/// own, which then stand at their right. The style sheet knows letters and colours.
///
/// @param lines paths of orthogonal lines, drawn under the boxes
public record FamilyPicture(List<Box> boxes, List<String> lines, int height) {
    public static final int WIDTH = 770;
    public static final int BOX_WIDTH = 172;
    public static final int BOX_HEIGHT = 60;
    private static final int ACROSS = 16;
    private static final int DOWN = 28;
    private static final int EDGE = (WIDTH - 4 * BOX_WIDTH - 3 * ACROSS) / 2;
    private static final int TRUNK = 8;
    private static final int INDENT = 24;
    private static final int CHILDREN_IN_ROW = 4;
    private static final int GRANDCHILDREN_TRUNK = INDENT + BOX_WIDTH + 12;
    private static final int GRANDCHILDREN = GRANDCHILDREN_TRUNK + 12;
    private static final int GRANDCHILDREN_IN_ROW = 3;
    private static final int BETWEEN_ROWS = 12;

    /// @param text what stands in it
    public record Box(int x, int y, Text text, Kind kind) {
        int middle() {
            return x + BOX_WIDTH / 2;
        }

        int bottom() {
            return y + BOX_HEIGHT;
        }
    }

    public enum Kind {
        /// Whom the page is about.
        PERSON("person"),
        RELATIVE("relative"),
        DECEASED("deceased"),
        /// An empty place: nobody in the register.
        MISSING("missing");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /// @param relation to the person, in one word
    /// @param years as far as they are known; may be empty
    /// @param first and `second`: the name, on one line or two; the second may be empty
    /// @param whole the name in full, for a pointer that rests on the box
    public record Text(String relation, String years, String first, String second, String whole) {}

    static FamilyPicture of(Family family, BiFunction<Optional<PersonState>, Relation, Text> texts) {
        return new Drawing(family, texts).drawn();
    }

    private static final class Drawing {
        private final Family family;
        private final BiFunction<Optional<PersonState>, Relation, Text> texts;
        private final List<Box> boxes = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        private Drawing(Family family, BiFunction<Optional<PersonState>, Relation, Text> texts) {
            this.family = family;
            this.texts = texts;
        }

        private FamilyPicture drawn() {
            boolean threeAbove = family.hasParents();
            int parentsAt = threeAbove ? BOX_HEIGHT + DOWN : 0;
            int personAt = parentsAt + BOX_HEIGHT + DOWN;
            Box mother = side(ParentRole.MOTHER, EDGE, parentsAt);
            Box father = side(ParentRole.FATHER, EDGE + 2 * (BOX_WIDTH + ACROSS), parentsAt);
            Box person = box(WIDTH / 2 - BOX_WIDTH / 2, personAt, Optional.of(family.person()), Relation.PERSON);
            pair(mother, father, person);
            family.spouse().ifPresent(spouse -> beside(person, spouse));
            int height = children(person);
            return new FamilyPicture(List.copyOf(boxes), List.copyOf(lines), height + 1);
        }

        /// A parent, with their parents above where they are in the register themselves.
        private Box side(ParentRole role, int left, int parentsAt) {
            Optional<PersonState> parent = family.parent(family.person(), role);
            Box below = box(left + (BOX_WIDTH + ACROSS) / 2, parentsAt, parent, Relation.of(role));
            parent.ifPresent(known -> pair(
                    box(left, 0, family.parent(known, ParentRole.MOTHER), Relation.GRANDMOTHER),
                    box(left + BOX_WIDTH + ACROSS, 0, family.parent(known, ParentRole.FATHER), Relation.GRANDFATHER),
                    below));
            return below;
        }

        private void beside(Box person, PersonState spouse) {
            Box box = box(person.x() + BOX_WIDTH + ACROSS, person.y(), Optional.of(spouse), Relation.SPOUSE);
            int middle = person.y() + BOX_HEIGHT / 2;
            lines.add("M" + (person.x() + BOX_WIDTH) + " " + (middle - 2) + "H" + box.x());
            lines.add("M" + (person.x() + BOX_WIDTH) + " " + (middle + 2) + "H" + box.x());
        }

        /// @return how far down the picture reaches
        private int children(Box person) {
            List<PersonState> children = family.children(family.person());
            if (children.isEmpty()) {
                return person.bottom();
            }
            int trunkFrom = person.bottom() + DOWN / 2;
            lines.add("M" + person.middle() + " " + person.bottom() + "V" + trunkFrom + "H" + TRUNK);
            boolean anyGrandchild =
                    children.stream().anyMatch(child -> !family.children(child).isEmpty());
            return anyGrandchild
                    ? outline(children, trunkFrom, person.bottom() + DOWN)
                    : rows(children, trunkFrom, person.bottom() + DOWN);
        }

        /// Rows of four, each under a line of its own.
        private int rows(List<PersonState> children, int trunkFrom, int top) {
            int rowHeight = BOX_HEIGHT + DOWN;
            for (int i = 0; i < children.size(); i++) {
                int row = i / CHILDREN_IN_ROW;
                int y = top + row * rowHeight;
                Box box = box(
                        INDENT + i % CHILDREN_IN_ROW * (BOX_WIDTH + ACROSS),
                        y,
                        Optional.of(children.get(i)),
                        Relation.CHILD);
                lines.add("M" + TRUNK + " " + (y - DOWN / 2) + "H" + box.middle() + "V" + y);
            }
            int lastRow = (children.size() - 1) / CHILDREN_IN_ROW;
            lines.add("M" + TRUNK + " " + trunkFrom + "V" + (top + lastRow * rowHeight - DOWN / 2));
            return top + lastRow * rowHeight + BOX_HEIGHT;
        }

        /// One below the other, each with its own children at the right.
        private int outline(List<PersonState> children, int trunkFrom, int top) {
            int y = top;
            int lastMiddle = top;
            for (PersonState child : children) {
                box(INDENT, y, Optional.of(child), Relation.CHILD);
                lastMiddle = y + BOX_HEIGHT / 2;
                lines.add("M" + TRUNK + " " + lastMiddle + "H" + INDENT);
                y = grandchildren(family.children(child), y) + BETWEEN_ROWS;
            }
            lines.add("M" + TRUNK + " " + trunkFrom + "V" + lastMiddle);
            return y - BETWEEN_ROWS;
        }

        /// @return how far down they reach
        private int grandchildren(List<PersonState> grandchildren, int top) {
            int rowHeight = BOX_HEIGHT + BETWEEN_ROWS;
            for (int i = 0; i < grandchildren.size(); i++) {
                int row = i / GRANDCHILDREN_IN_ROW;
                int y = top + row * rowHeight;
                Box box = box(
                        GRANDCHILDREN + i % GRANDCHILDREN_IN_ROW * (BOX_WIDTH + ACROSS),
                        y,
                        Optional.of(grandchildren.get(i)),
                        Relation.GRANDCHILD);
                lines.add("M" + GRANDCHILDREN_TRUNK + " " + (y + BOX_HEIGHT / 2) + "H" + box.x());
            }
            if (grandchildren.isEmpty()) {
                return top + BOX_HEIGHT;
            }
            int lastRow = (grandchildren.size() - 1) / GRANDCHILDREN_IN_ROW;
            int middle = top + BOX_HEIGHT / 2;
            lines.add("M" + (INDENT + BOX_WIDTH) + " " + middle + "H" + GRANDCHILDREN_TRUNK + "V"
                    + (middle + lastRow * rowHeight));
            return top + lastRow * rowHeight + BOX_HEIGHT;
        }

        /// Two above, and what leads from them to the one below.
        private void pair(Box one, Box other, Box below) {
            int between = below.y() - DOWN / 2;
            lines.add("M" + one.middle() + " " + one.bottom() + "V" + between + "H" + other.middle() + "V"
                    + other.bottom());
            lines.add("M" + below.middle() + " " + between + "V" + below.y());
        }

        private Box box(int x, int y, Optional<PersonState> somebody, Relation relation) {
            Box box = new Box(x, y, texts.apply(somebody, relation), kind(somebody, relation));
            boxes.add(box);
            return box;
        }

        private static Kind kind(Optional<PersonState> somebody, Relation relation) {
            if (somebody.isEmpty()) {
                return Kind.MISSING;
            }
            if (relation == Relation.PERSON) {
                return Kind.PERSON;
            }
            return somebody.get().death() == null ? Kind.RELATIVE : Kind.DECEASED;
        }
    }
}
