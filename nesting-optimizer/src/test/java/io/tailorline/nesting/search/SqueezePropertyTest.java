package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.InstanceCheck;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A squeezed layout is legal and no longer; on round parts it is shorter than any on simplified outlines can be. */
class SqueezePropertyTest {

    private static final double RADIUS = 50;

    @Property(tries = 25)
    void it_is_legal_and_no_longer_and_decided_by_the_seed(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int parts,
            @ForAll @IntRange(min = 1, max = 2) int workers) {
        PreparedInstance prepared = new PreparedInstance(SampleInstances.stars(seed, parts));
        Solution start =
                new StripPacker(prepared, seed, workers).pack(Terminator.iterations(20), SolutionListener.none());
        List<Solution> told = new ArrayList<>();

        Solution squeezed = squeeze(prepared, start, seed, workers, told::add);

        assertThat(InstanceCheck.check(prepared.instance(), squeezed).failures())
                .isEmpty();
        assertThat(squeezed.length()).isLessThanOrEqualTo(start.length());
        assertThat(told).allSatisfy(solution -> assertThat(solution.length()).isLessThan(start.length()));
        assertThat(squeezed).isEqualTo(told.isEmpty() ? start : told.get(told.size() - 1));
        assertThat(squeeze(prepared, start, seed, workers, SolutionListener.none()))
                .isEqualTo(squeezed);
    }

    /** As high as the strip, side by side: twice the diameter, which the simplified outlines do not reach. */
    @Example
    void round_parts_touch() {
        PreparedInstance prepared =
                new PreparedInstance(Instance.of("two round parts", 2 * RADIUS, List.of(round(), round())));
        Solution start = new StripPacker(prepared, 1, 1).pack(Terminator.iterations(400), SolutionListener.none());

        Solution squeezed = squeeze(prepared, start, 1, 1, SolutionListener.none());

        assertThat(start.length()).isGreaterThan(4 * RADIUS + 0.05);
        assertThat(squeezed.length()).isBetween(4 * RADIUS, 4 * RADIUS + 0.02);
    }

    @Example
    void without_time_the_layout_stays() {
        PreparedInstance prepared = new PreparedInstance(SampleInstances.stars(7, 5));
        Solution start = new StripPacker(prepared, 7, 1).pack(Terminator.iterations(20), SolutionListener.none());
        Squeeze squeeze = new Squeeze(prepared, 7, 1);

        assertThat(squeeze.squeeze(start, Terminator.iterations(0), SolutionListener.none()))
                .isSameAs(start);
        assertThat(squeeze.evaluations()).isZero();
    }

    private static Part round() {
        int corners = 360;
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            x[i] = RADIUS * (1 + StrictMath.cos(angle));
            y[i] = RADIUS * (1 + StrictMath.sin(angle));
        }
        return new Part(1, Ring.counterClockwise(x, y), Orientations.of(0), 1);
    }

    private static Solution squeeze(
            PreparedInstance prepared, Solution start, long seed, int workers, SolutionListener listener) {
        return new Squeeze(prepared, seed, workers).squeeze(start, Terminator.iterations(200), listener);
    }
}
