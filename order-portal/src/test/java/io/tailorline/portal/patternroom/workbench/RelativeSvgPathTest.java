package io.tailorline.portal.patternroom.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RelativeSvgPathTest {

    @Test
    void points_are_written_by_their_way_from_the_one_before() {
        assertThat(RelativeSvgPath.closed(List.of(Point.of(1, 2), Point.of(1.04, 3.5), Point.of(-0.5, 3.5))))
                .isEqualTo("M10 20l0 15-15 0z");
    }

    @Test
    void a_line_that_does_not_get_anywhere_is_still_a_line() {
        assertThat(RelativeSvgPath.open(List.of(Point.of(1, 1), Point.of(1.01, 1))))
                .isEqualTo("M10 10l0 0");
    }

    /** Rounding does not add up along a line. */
    @Property(tries = 50)
    void the_last_point_is_where_it_belongs(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -900, max = 900) Double> numbers) {
        List<Point> line = numbers.stream().map(x -> Point.of(x, -x / 3)).toList();
        Matcher number = Pattern.compile("-?\\d+").matcher(RelativeSvgPath.open(line));
        long x = 0;
        long y = 0;
        while (number.find()) {
            x += Long.parseLong(number.group());
            assertThat(number.find()).isTrue();
            y += Long.parseLong(number.group());
        }

        Point last = line.get(line.size() - 1);
        assertThat(x).isEqualTo(Math.round(last.x() * 10));
        assertThat(y).isEqualTo(Math.round(last.y() * 10));
    }
}
