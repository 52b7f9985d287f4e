package io.tailorline.pattern.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A leg 400 long and 200 wide, its knee half way, its crease in the middle. */
class CreaseLineTest {

    private static Piece leg(Polyline knee) {
        return SamplePattern.front()
                .withInternalLines(List.of(
                        new InternalLine("crease", Polyline.through(Point.of(0, 100), Point.of(400, 100))),
                        new InternalLine("knee", knee)));
    }

    @Test
    void a_crease_through_both_middles_stays() {
        Piece leg = leg(Polyline.through(Point.of(200, 0), Point.of(200, 200)));
        assertThat(CreaseLine.laidAnew(leg)).isEqualTo(leg);
    }

    @Test
    void beside_a_moved_knee_it_is_laid_through_the_middles_of_knee_and_hem_as_long_as_it_was() {
        Polyline knee = Polyline.through(Point.of(200, 20), Point.of(200, 200));
        Piece leg = CreaseLine.laidAnew(leg(knee));
        Polyline crease = leg.internalLines().get(0).line();

        assertThat(crease.reversed().xAt(110)).isCloseTo(200, within(0.1));
        assertThat(crease.last().y()).isCloseTo(100, within(0.1));
        assertThat(crease.first().y()).isCloseTo(120, within(0.1));
        assertThat(crease.length()).isCloseTo(400, within(1.0));
        assertThat(leg.internalLines().get(1).line()).isEqualTo(knee);
    }

    @Test
    void a_piece_without_a_crease_is_left_as_it_is() {
        assertThat(CreaseLine.laidAnew(SamplePattern.front())).isEqualTo(SamplePattern.front());
    }
}
