package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tab under the left collar end, buttoned across the throat. */
class ThroatLatchTest {

    private static final String LATCH = "jacket.throatLatch";

    @Test
    void the_latch_is_two_plies_with_a_buttonhole_at_its_point() {
        DraftedSuit suit = DraftedSuit.ofAverageMan(Map.of(LATCH, true));
        Piece latch = suit.piece(LATCH);

        assertThat(latch.cut().quantity()).isEqualTo(2);
        assertThat(suit.edge(LATCH, "attach").length()).isCloseTo(28, offset(0.01));
        double tip =
                latch.seamLine().points().stream().mapToDouble(Point::x).max().orElseThrow();
        InternalLine hole = suit.lines(LATCH, "buttonhole").get(0);
        assertThat(tip - hole.line().first().x()).isCloseTo(13, offset(0.02));
        assertThat(hole.line().length()).isCloseTo(18, offset(0.02));
        assertThat(suit.has("jacket.fusible.throatLatch")).isTrue();
    }

    @Test
    void a_felt_collar_shows_the_latch_on_its_left_half_and_the_button_on_its_right() {
        DraftedSuit suit = DraftedSuit.ofAverageMan(Map.of(LATCH, true));
        Point latch = middle(suit, "jacket.felt.underCollar", "throat latch");
        Point button = middle(suit, "jacket.felt.underCollar", "button");

        assertThat(distance(suit, "gorgeLeft", latch)).isCloseTo(4, offset(0.05));
        assertThat(distance(suit, "gorgeRight", button)).isCloseTo(8, offset(0.05));
        assertThat(latch.distanceTo(button)).isGreaterThan(150);
    }

    /** A felt collar takes no notches; one of cloth meets the front's gorge with a notch for latch and button. */
    @Test
    void a_collar_of_cloth_has_a_notch_for_latch_and_button_in_the_middle_of_the_gorge() {
        Map<String, Object> self = Map.of("jacket.underCollar", "self");
        DraftedSuit plain = DraftedSuit.ofAverageMan(self);
        DraftedSuit latched = DraftedSuit.ofAverageMan(Map.of("jacket.underCollar", "self", LATCH, true));

        for (String piece : List.of("jacket.front", "jacket.underCollar")) {
            List<Notch> before = plain.piece(piece).notches();
            List<Notch> more = latched.piece(piece).notches().stream()
                    .filter(notch -> !before.contains(notch))
                    .toList();
            assertThat(more).as(piece).singleElement();
            Point middle = latched.edge(piece, "gorge")
                    .line()
                    .at(latched.edge(piece, "gorge").length() / 2);
            assertThat(more.get(0).at().distanceTo(middle)).as(piece).isCloseTo(10, offset(0.1));
        }
    }

    @Test
    void a_shawl_has_no_collar_end_to_latch() {
        assertThat(DraftedSuit.refusal(Map.of(LATCH, true, "jacket.lapel", "shawl")))
                .contains(LATCH);
    }

    @Test
    void a_suit_without_it_is_what_it_was() {
        assertThat(DraftedSuit.ofAverageMan(Map.of(LATCH, false)).pattern().pieces())
                .isEqualTo(DraftedSuit.ofAverageMan(Map.of()).pattern().pieces());
    }

    @Test
    void every_sample_body_is_certified_with_it() throws FormatFault {
        List<String> lapels = List.of("notch", "semi-peak", "peak");
        List<MeasurementSet> bodies = DraftedSuit.samples();
        for (int i = 0; i < bodies.size(); i++) {
            for (String collar : List.of("felt", "self")) {
                DraftedSuit.of(
                        bodies.get(i),
                        Map.of(LATCH, true, "jacket.lapel", lapels.get(i % 3), "jacket.underCollar", collar));
            }
        }
    }

    private static Point middle(DraftedSuit suit, String piece, String line) {
        List<InternalLine> lines = suit.lines(piece, line);
        assertThat(lines).as(line).singleElement();
        return lines.get(0).line().at(lines.get(0).line().length() / 2);
    }

    private static double distance(DraftedSuit suit, String edge, Point point) {
        var gorge = suit.edge("jacket.felt.underCollar", edge).line();
        Point chord = gorge.endChord();
        return StrictMath.abs(point.minus(gorge.first()).cross(chord));
    }
}
