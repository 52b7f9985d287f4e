package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratorTest {

    private static final TableMap MAP = Pictures.map(2, 3e-5, -4e-5, 0);

    private static String refused(List<PicturePoint> points) {
        CalibrationResult result = Calibrator.calibrate("table-1", "2026-11-25", Pictures.FULL_HD, points, false);
        assertThat(result).isInstanceOf(CalibrationResult.Refused.class);
        return ((CalibrationResult.Refused) result).message();
    }

    private static PicturePoint at(String name, double x, double y) {
        TablePoint mark = new TablePoint(x, y);
        return new PicturePoint(name, mark, MAP.pixel(mark));
    }

    @Test
    void one_point_far_off_is_named() {
        List<PicturePoint> points = new ArrayList<>(Pictures.points(MAP, 5, 3, 0.1, 3));
        PicturePoint slip = points.get(8);
        points.set(
                8,
                new PicturePoint(
                        slip.name(),
                        slip.table(),
                        new Pixel(slip.pixel().x() + 3, slip.pixel().y())));

        Calibration found = Pictures.calibrated(points);

        assertThat(found.worst().point()).isEqualTo("C3");
        assertThat(found.isTrusted()).isFalse();
        assertThat(found.map().radial()).isZero();
        assertThat(found.warnings()).hasSize(1).first().asString().contains("Point C3 is off by ", "more than 1.5 mm");
    }

    /** Whichever two, on nine points and on fifteen: the two are named, and nothing is a bug. */
    @ParameterizedTest
    @CsvSource({"3, 3", "5, 3"})
    void two_points_whose_pixels_were_exchanged_are_named(int columns, int rows) {
        List<PicturePoint> points = Pictures.points(MAP, columns, rows, 0.1, 3);
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < i; k++) {
                List<PicturePoint> noted = new ArrayList<>(points);
                PicturePoint a = points.get(i);
                PicturePoint b = points.get(k);
                noted.set(i, new PicturePoint(a.name(), a.table(), b.pixel()));
                noted.set(k, new PicturePoint(b.name(), b.table(), a.pixel()));
                assertThat(refused(noted))
                        .contains("when the pixels of %s and %s change places".formatted(b.name(), a.name()));
            }
        }
    }

    @Test
    void fewer_than_nine_points_are_refused() {
        assertThat(refused(Pictures.points(MAP, 4, 2, 0, 0))).contains("8 points; 9 or more");
    }

    @Test
    void points_on_a_line_are_refused() {
        List<PicturePoint> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            points.add(at("L" + i, 100 + 200 * i, 300 + 50 * i + i % 2));
        }
        assertThat(refused(points)).contains("lie on a line, from L11 to L0.");
    }

    @Test
    void points_in_a_corner_and_two_far_away_are_refused() {
        List<PicturePoint> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            points.add(at("P" + i, 100 + 60 * (i % 3), 100 + 60 * (i / 3)));
        }
        points.add(at("Q", 2700, 100));
        points.add(at("R", 100, 1400));
        assertThat(refused(points)).contains("clustered");
    }

    /** In itself each fits within a tenth of a millimetre. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 200, 350})
    void marks_in_a_cluster_are_refused_wherever_the_corners_of_the_picture_lie_far_off(double apart) {
        List<PicturePoint> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            points.add(at("P" + i, 1000 + apart * (i % 3), 500 + apart * (i / 3)));
        }
        assertThat(refused(points)).contains("clustered");
    }

    @Test
    void a_picture_size_declared_much_too_large_is_refused() {
        List<PicturePoint> points = Pictures.points(Pictures.map(2, 3e-5, -4e-5, -0.06), 5, 3, 0, 0);

        CalibrationResult result =
                Calibrator.calibrate("table-1", "2026-11-25", new PictureSize(7680, 4320), points, false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        CalibrationResult.Refused.class,
                        refused -> assertThat(refused.message()).contains("clustered"));
    }

    @Test
    void the_same_mark_twice_is_refused() {
        List<PicturePoint> points = new ArrayList<>(Pictures.points(MAP, 3, 3, 0, 0));
        points.add(at("X", 101, 51));
        assertThat(refused(points)).contains("Points A1 and X are the same mark or pixel");
    }

    @Test
    void a_picture_turned_over_is_refused_unless_a_mirror_does_it() {
        TableMap behind = new TableMap(Pictures.FULL_HD, new Homography(0.6, 0, 50, 0, 0.6, 60, 0, 0, 1), 0);
        List<PicturePoint> points = Pictures.points(behind, 3, 3, 0, 0);

        assertThat(refused(points)).contains("turn the picture over", "--mirror");
        assertThat(Calibrator.calibrate("table-1", "2026-11-25", Pictures.FULL_HD, points, true))
                .isInstanceOfSatisfying(CalibrationResult.Calibrated.class, found -> {
                    assertThat(found.calibration().map().mirrored()).isTrue();
                    assertThat(found.calibration().warnings())
                            .hasSize(1)
                            .first()
                            .asString()
                            .contains("mirrored");
                });
        assertThat(MAP.mirrored()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 500", "1920.1, 500", "500, -3", "500, 1081"})
    void a_pixel_outside_the_picture_is_refused_with_its_mark(double x, double y) {
        List<PicturePoint> points = new ArrayList<>(Pictures.points(MAP, 5, 3, 0, 0));
        points.set(7, new PicturePoint("C2", points.get(7).table(), new Pixel(x, y)));

        assertThat(refused(points))
                .startsWith("Point C2 has the pixel (%.1f, %.1f), which lies outside the picture of 1920 x 1080 pixels."
                        .formatted(x, y));
    }

    @Test
    void drift_is_told_in_mm_and_says_to_calibrate_again() {
        Calibration found = Pictures.calibrated(Pictures.points(MAP, 3, 3, 0, 0));
        List<PicturePoint> still = List.of(at("F1", 200, 100), at("F2", 2600, 1300));
        List<PicturePoint> bumped = still.stream()
                .map(point -> new PicturePoint(
                        point.name(),
                        point.table(),
                        MAP.pixel(new TablePoint(
                                point.table().x() + 2, point.table().y()))))
                .toList();

        assertThat(found.drift(still).warning()).isEmpty();
        assertThat(found.drift(bumped).worst().dx()).isCloseTo(2, within(1e-6));
        assertThat(found.drift(bumped).warning())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("moved by 2.00 mm", "Calibrate the table again"));
        assertThatThrownBy(() -> found.drift(still.subList(0, 1))).hasMessageContaining("1 marks");
    }

    @Test
    void no_map_nearby_lies_better_on_the_marks() {
        Calibration found = Pictures.calibrated(Pictures.points(Pictures.map(2, 3e-5, -4e-5, 0), 5, 3, 0.5, 11));

        for (int entry = 0; entry < 8; entry++) {
            for (double share : new double[] {-1e-5, -1e-6, -1e-7, 1e-7, 1e-6, 1e-5}) {
                double[] rows = found.map().rows();
                rows[entry] *= 1 + share;
                TableMap nearby = new TableMap(
                        Pictures.FULL_HD, new Homography(rows), found.map().radial());
                assertThat(Calibration.of("table-1", "", nearby, found.points()).rms())
                        .as("entry %d, %s", entry, share)
                        .isGreaterThan(found.rms() * (1 - 1e-9));
            }
        }
    }

    @Test
    void what_the_map_left_at_a_mark_is_no_drift_of_it() {
        List<PicturePoint> measured = Pictures.points(MAP, 5, 3, 0.4, 7);
        Calibration found = Pictures.calibrated(measured);
        List<PicturePoint> again = List.of(measured.get(0), measured.get(14));

        assertThat(found.residuals().get(0).size()).isGreaterThan(0.1);
        assertThat(found.drift(again).worst().size()).isLessThan(1e-9);
    }

    @Test
    void what_a_barrel_cannot_show_lies_outside_the_picture_on_its_own_side() {
        for (double k : new double[] {-0.02, -0.05, -0.1, -0.3, 0.1}) {
            Lens lens = new Lens(Pictures.FULL_HD, k);
            Pixel middle = Pictures.FULL_HD.middle();
            double before = 0;
            for (double r = 0.1; r < 4; r += 0.05) {
                double far = r * Pictures.FULL_HD.halfDiagonal();
                Pixel real = lens.real(new Pixel(middle.x() + 0.6 * far, middle.y() - 0.8 * far));
                double reach = real.distanceTo(middle);
                assertThat(reach).as("%s %s", k, r).isGreaterThanOrEqualTo(before - 1e-9);
                assertThat((real.x() - middle.x()) / reach).isCloseTo(0.6, within(1e-9));
                before = reach;
            }
        }
    }

    @Test
    void a_lens_is_undone_exactly() {
        TableMap bent = Pictures.map(2, 3e-5, -4e-5, -0.06);
        TablePoint corner = new TablePoint(2800, 1450);

        assertThat(bent.table(bent.pixel(corner)).distanceTo(corner)).isLessThan(1e-6);
        assertThat(bent.pixel(corner).distanceTo(MAP.pixel(corner))).isGreaterThan(5);
    }
}
