package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What the error of the hand makes of a picture: the figures that the decision about calibration quotes. */
@OfMany
class CalibrationErrorTest {

    /** Along each way; 0.35 mm together. */
    private static final double HAND = 0.25;

    private static final int TRIALS = 200;
    private static final TableMap FLAT = Pictures.map(2, 3e-5, -4e-5, 0);
    private static final TableMap BARREL = Pictures.map(2, 3e-5, -4e-5, -0.05);

    private static List<Calibration> of(TableMap map) {
        List<Calibration> found = new ArrayList<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            found.add(Pictures.calibrated(Pictures.points(map, 5, 3, HAND, seed)));
        }
        return found;
    }

    private static double median(List<Calibration> all, ToDoubleFunction<Calibration> figure) {
        return all.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(TRIALS / 2);
    }

    /** How far from the place that is meant the picture shines, mm. */
    private static double off(Calibration found, TableMap truth, double x, double y) {
        TablePoint meant = new TablePoint(x, y);
        return truth.table(found.map().pixel(meant)).distanceTo(meant);
    }

    @Test
    void fifteen_marks_and_a_steady_hand_leave_three_tenths_of_a_millimetre() {
        List<Calibration> found = of(FLAT);

        assertThat(median(found, Calibration::rms)).isCloseTo(0.30, within(0.02));
        assertThat(median(found, one -> one.worst().size())).isCloseTo(0.55, within(0.03));
        assertThat(median(found, one -> off(one, FLAT, 1450, 750))).isCloseTo(0.10, within(0.02));
        assertThat(median(found, one -> off(one, FLAT, 2800, 1450))).isCloseTo(0.20, within(0.02));
    }

    @Test
    void a_barrel_of_five_per_cent_is_found_to_a_fiftieth_of_one() {
        List<Calibration> found = of(BARREL);

        assertThat(median(found, one -> Math.abs(one.map().radial() - BARREL.radial())))
                .isLessThan(2e-4);
        assertThat(median(found, one -> off(one, BARREL, 2800, 1450))).isCloseTo(0.20, within(0.02));
    }
}
