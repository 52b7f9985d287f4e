package io.tailorline.pattern.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.seam.SewingNotches;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.pattern.seam.SewnNotches;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every notch that sewing needs, on suits of real bodies, narrow and wide, in three fits. */
@OfMany
class SewingNotchesPopulationTest {

    private final PatternEngine engine = new PatternEngine();

    @Test
    void every_suit_has_the_notches_that_sewing_needs() throws FormatFault {
        List<String> missing = new ArrayList<>();
        for (Fit fit : Fit.values()) {
            for (MeasurementSet body : bodies()) {
                new SewingNotches()
                        .check(suit(body, fit))
                        .findings()
                        .forEach(found -> missing.add(body.id() + " " + fit.word() + ": " + found.text()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void sleeve_and_lining_are_set_by_front_pitch_back_pitch_and_underarm() throws FormatFault {
        for (MeasurementSet body : bodies()) {
            Pattern suit = suit(body, Fit.REGULAR);
            assertThat(suit.seams())
                    .filteredOn(seam -> seam.name().endsWith(".armhole"))
                    .as(body.id())
                    .hasSize(2)
                    .allSatisfy(seam ->
                            assertThat(SewnNotches.of(suit, seam).pairs()).isEqualTo(3));
        }
    }

    @Test
    void notches_that_could_meet_in_either_sense_are_read_in_that_of_their_ease() throws FormatFault {
        for (String id : List.of("11441", "27371")) {
            MeasurementSet slim = SharedBodies.men(1).stream()
                    .filter(man -> man.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(Certificate.of(suit(slim, Fit.SLIM)).broken()).as(id).isEmpty();
        }
    }

    private static List<MeasurementSet> bodies() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(61));
        bodies.addAll(SharedBodies.women(41));
        return bodies;
    }

    private Pattern suit(MeasurementSet body, Fit fit) {
        Style style = new Style(fit, Style.threePiece().garments(), Map.of(), List.of());
        return ((Drafted) engine.draftUncertified(body.id(), style, body)).pattern();
    }
}
