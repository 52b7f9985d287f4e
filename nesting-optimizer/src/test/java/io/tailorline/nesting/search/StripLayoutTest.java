package io.tailorline.nesting.search;

import static io.tailorline.nesting.search.Packing.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.StripWindow;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Four squares as high as the strip, 10 by 10, with room of 5 between them: an order each. */
class StripLayoutTest {

    private static final double STEP = 15;

    private final PackingProblem strip =
            PackingProblem.of(Packing.instance(square(0), square(1), square(2), square(3)));
    private final StripLayout lay = new StripLayout(strip, List.of(List.of(0), List.of(1), List.of(2), List.of(3)));

    StripLayoutTest() {
        Layout spread = new Layout(strip);
        for (int slot = 0; slot < 4; slot++) {
            spread.move(slot, 0, STEP * slot, 0);
        }
        spread.setLength(spread.usedLength());
        lay.begin(spread);
    }

    private static Part square(int id) {
        return Packing.square(id, 1, PartRules.NONE);
    }

    @Test
    void what_lies_before_a_window_stays_and_what_lies_behind_it_follows_its_end() {
        StripWindow window = StripWindow.of(lay.layout(), 12, 41);

        assertThat(window.slots()).containsExactly(1, 2);
        assertThat(StripWindow.role(lay.layout(), 0, 12, 41)).isEqualTo(StripWindow.Role.STAYS);
        assertThat(StripWindow.role(lay.layout(), 3, 12, 41)).isEqualTo(StripWindow.Role.FOLLOWS);

        Layout found = lay.layoutOf(window);
        found.move(0, 0, 12, 0);
        found.move(1, 0, 23, 0);
        found.setLength(34);

        assertThat(lay.merge(List.of(window), List.of(found))).isTrue();
        assertThat(lay.layout().x(0)).isZero();
        assertThat(lay.layout().x(1)).isEqualTo(12);
        assertThat(lay.layout().x(2)).isEqualTo(23);
        assertThat(lay.layout().length()).isCloseTo(48, within(1e-6));
    }

    @Test
    void what_reaches_into_a_window_from_behind_moves_with_its_end() {
        StripWindow window = StripWindow.of(lay.layout(), 12, 32);
        Layout found = lay.layoutOf(window);

        found.setLength(30);

        assertThat(window.roles()).containsExactly(StripWindow.Role.MOVES, StripWindow.Role.FOLLOWS);
        assertThat(found.x(1)).isCloseTo(28, within(1e-6));
        assertThat(found.usedLength()).isEqualTo(found.length());
    }

    @Test
    void a_window_that_overlaps_something_is_not_taken() {
        StripWindow window = StripWindow.of(lay.layout(), 12, 41);
        Layout found = lay.layoutOf(window);
        found.move(0, 0, 5, 0);
        found.setLength(40);

        assertThat(lay.merge(List.of(window), List.of(found))).isFalse();
        assertThat(lay.layout().x(1)).isEqualTo(STEP);
    }

    /** 41 become 30, a little more so that nothing touches; the last square follows. */
    @Test
    void windows_close_the_room_between_the_orders() {
        double before = lay.layout().length();
        StripWindow window = StripWindow.of(lay.layout(), 0, 41);
        Layout found = lay.layoutOf(window);
        try (WindowWorkers lanes =
                new WindowWorkers(1, new SplittableRandom(1), Terminator.iterations(300), SolutionListener.none())) {
            lanes.shorten(List.of(found), Terminator.iterations(300), before);
        }

        assertThat(lay.merge(List.of(window), List.of(found))).isTrue();
        assertThat(lay.layout().length()).isBetween(44.0, 44.5);
    }

    @Test
    void flaws_and_lines_along_the_strip_keep_orders_from_being_joined() {
        Ring outline = box(0, 0, 4, 4);
        Lattice lines = new Lattice(0, 0, new Lattice.Axis(7, 0, 0), Lattice.Axis.FREE);
        Part lined = new Part(0, outline, Orientations.of(0), 1, PartRules.NONE.withLattice(lines));
        Instance flawed = Packing.instance(List.of(Flaw.forbidden(outline)), List.of(), List.of(), square(0));
        Instance held = Packing.instance(List.of(), List.of(), List.of(Packing.fixed(0, 0)), square(0));

        assertThat(LayPacker.obstacle(strip.instance())).isEmpty();
        assertThat(LayPacker.obstacle(flawed)).isEqualTo(Optional.of(LayPacker.Obstacle.FLAWS));
        assertThat(LayPacker.obstacle(held)).isEqualTo(Optional.of(LayPacker.Obstacle.FIXED_COPIES));
        assertThat(LayPacker.obstacle(Packing.instance(lined)))
                .isEqualTo(Optional.of(LayPacker.Obstacle.PATTERN_ALONG));
    }
}
