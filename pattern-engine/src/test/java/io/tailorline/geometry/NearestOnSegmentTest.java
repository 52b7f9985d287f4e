package io.tailorline.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestOnSegmentTest {

    @Test
    void chords_that_are_passed_over_are_further_away() {
        Random random = new Random(20261129);
        for (int i = 0; i < 2000; i++) {
            Polyline line = wandering(2 + random.nextInt(40), random);
            Point point = Point.of(400 * random.nextDouble() - 200, 400 * random.nextDouble() - 200);
            double away = point.distanceTo(line.at(NearestOnSegment.along(line, point)));
            double distance = 2 * away * random.nextDouble();

            assertThat(NearestOnSegment.isWithin(distance, line, point)).isEqualTo(away <= distance);
        }
    }

    private static Polyline wandering(int chords, Random random) {
        List<Point> points = new ArrayList<>(List.of(Point.of(0, 0)));
        for (int i = 0; i < chords; i++) {
            Point last = points.get(points.size() - 1);
            points.add(last.plus(Point.of(20 * random.nextDouble() - 8, 20 * random.nextDouble() - 10)));
        }
        return new Polyline(points);
    }
}
