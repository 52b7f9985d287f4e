package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.notice.Notice;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cloth of 1000 x 500 mm. */
class FlawCoverTest {

    private static final Ring LEFT = SamplePatterns.ring(0, 0, 600, 0, 600, 500, 0, 500);
    private static final Ring RIGHT = SamplePatterns.ring(500, -10, 1200, -10, 1200, 510, 500, 510);
    private static final Ring ALL = SamplePatterns.ring(0, 0, 1000, 0, 1000, 500, 0, 500);

    @Test
    void one_flaw_over_all_the_cloth_is_named() {
        assertThat(FlawCover.of(cloth(Optional.of(1000.0), LEFT, ALL)).map(Notice::text))
                .contains("flaw 1 'oil' covers");
    }

    @Test
    void two_flaws_that_cover_it_together_are_found() {
        assertThat(FlawCover.of(cloth(Optional.of(1000.0), LEFT, RIGHT)).map(Notice::text))
                .contains("flaws 0 to 1 together cover");
    }

    @Test
    void sound_cloth_beside_a_flaw_or_beyond_it_is_enough() {
        assertThat(FlawCover.of(cloth(Optional.of(1000.0), LEFT))).isEmpty();
        assertThat(FlawCover.of(cloth(Optional.of(1000.1), ALL))).isEmpty();
        assertThat(FlawCover.of(cloth(Optional.empty(), ALL))).isEmpty();
        assertThat(FlawCover.of(cloth(Optional.of(1000.0)))).isEmpty();
    }

    private static Fabric cloth(Optional<Double> maxLength, Ring... flaws) {
        return new Fabric(
                "roll",
                500,
                10,
                Nap.TWO_WAY,
                2,
                Optional.empty(),
                Stream.of(flaws).map(ring -> new Fabric.Flaw(ring, "oil")).toList(),
                maxLength,
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }
}
