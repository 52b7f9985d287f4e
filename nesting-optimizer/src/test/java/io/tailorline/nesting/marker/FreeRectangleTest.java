package io.tailorline.nesting.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class FreeRectangleTest {

    private static final GeometryFactory JTS = new GeometryFactory();
    private static final double LENGTH = 62;
    private static final double WIDTH = 48;

    private static Ring box(double x, double y, double length, double width) {
        return new Ring(List.of(
                Point.of(x, y), Point.of(x + length, y), Point.of(x + length, y + width), Point.of(x, y + width)));
    }

    @Test
    void the_corner_that_pieces_leave_is_found_to_the_cell() {
        List<Ring> pieces = List.of(box(1, 1, 1996, 1500), box(1, 1, 2996, 897));
        FreeRectangle free =
                FreeRectangle.largest(3000, 1500, pieces, each -> true).orElseThrow();
        assertThat(free).isEqualTo(new FreeRectangle(2000, 900, 1000, 600));
    }

    @Test
    void a_larger_one_of_no_use_comes_after_a_smaller_one_that_is() {
        List<Ring> pieces = List.of(box(1, 101, 1500, 1400), box(1900, 101, 1100, 1400));
        FreeRectangle strip = FreeRectangle.largest(
                        4000, 1500, pieces, each -> each.length() <= 4000 && each.width() < 200)
                .orElseThrow();
        assertThat(strip.width()).isEqualTo(100);
        assertThat(FreeRectangle.largest(3000, 1500, pieces, each -> each.length() >= 300 && each.width() >= 300)
                        .orElseThrow()
                        .length())
                .isEqualTo(395);
        assertThat(FreeRectangle.largest(3000, 1500, pieces, each -> each.length() >= 3001))
                .isEmpty();
    }

    @Test
    void a_piece_is_taken_inside_as_well_as_along_its_edge() {
        assertThat(FreeRectangle.largest(100, 100, List.of(box(-10, -10, 120, 120)), each -> true))
                .isEmpty();
        assertThat(FreeRectangle.largest(4, 4, List.of(), each -> true)).isEmpty();
    }

    /** Against every rectangle of cells, each held against each piece by JTS. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void it_is_as_large_as_the_largest_of_all(long seed) {
        Random random = new Random(seed);
        List<Ring> rings = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            rings.add(piece(random));
        }
        List<Geometry> pieces = rings.stream().map(FreeRectangleTest::polygon).toList();
        double least = random.nextInt(3) * FreeRectangle.CELL;
        double largest = 0;
        int columns = (int) (LENGTH / FreeRectangle.CELL);
        int rows = (int) (WIDTH / FreeRectangle.CELL);
        for (int left = 0; left < columns; left++) {
            for (int low = 0; low < rows; low++) {
                for (int right = left + 1; right <= columns; right++) {
                    for (int high = low + 1; high <= rows; high++) {
                        if (high - low >= least / FreeRectangle.CELL && isFree(left, low, right, high, pieces)) {
                            largest = Math.max(largest, (right - left) * (high - low) * 25.0);
                        }
                    }
                }
            }
        }
        double found = FreeRectangle.largest(LENGTH, WIDTH, rings, each -> each.width() >= least)
                .map(FreeRectangle::area)
                .orElse(0.0);
        assertThat(found).isCloseTo(largest, offset(1e-9));
    }

    /** Star-shaped, some of it beyond the cloth's edge. */
    private static Ring piece(Random random) {
        double x = random.nextDouble() * LENGTH;
        double y = random.nextDouble() * WIDTH;
        int corners = 3 + random.nextInt(6);
        double[] angles = DoubleStream.generate(random::nextDouble)
                .limit(corners)
                .map(turn -> (turn * 0.5 + random.nextInt(2) * 0.5) * 2 * Math.PI)
                .sorted()
                .toArray();
        return new Ring(Arrays.stream(angles)
                .mapToObj(angle -> {
                    double reach = 2 + random.nextDouble() * 14;
                    return Point.of(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
                })
                .toList());
    }

    private static Geometry polygon(Ring ring) {
        Coordinate[] corners = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            corners[i] = new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size()));
        }
        return JTS.createPolygon(corners);
    }

    private static boolean isFree(int left, int low, int right, int high, List<Geometry> pieces) {
        Geometry rectangle = JTS.toGeometry(new Envelope(
                left * FreeRectangle.CELL,
                right * FreeRectangle.CELL,
                low * FreeRectangle.CELL,
                high * FreeRectangle.CELL));
        return pieces.stream().noneMatch(rectangle::intersects);
    }
}
