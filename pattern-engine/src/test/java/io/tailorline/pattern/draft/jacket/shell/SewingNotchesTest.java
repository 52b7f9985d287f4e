package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notches by which a sewer sets sleeve and collar. */
class SewingNotchesTest {

    private static Pattern jacket(MeasurementSet body, Map<String, Object> options, Alteration... alterations) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), options, List.of(alterations));
        return ((Drafted) new PatternEngine().draft("order-1", style, body)).pattern();
    }

    private static List<Notch> notches(Pattern pattern, String piece, String mate) {
        return pattern.findPiece(piece).orElseThrow().notches().stream()
                .filter(notch -> notch.mate().equals(mate))
                .toList();
    }

    @Test
    void the_crown_of_the_sleeve_is_notched_for_the_shoulder_seam() {
        Pattern man = jacket(AverageMan.body(), Map.of());
        Pattern woman = jacket(SampleWomen.named("average"), Map.of("jacket.bustShaping", "shoulderPrincess"));

        assertThat(notches(man, "jacket.topSleeve", "jacket.shoulder")).hasSize(1);
        assertThat(notches(woman, "jacket.topSleeve", "jacket.shoulder")).hasSize(1);
        Pattern uneven = jacket(AverageMan.body(), Map.of(), new Alteration("armPitch", Side.LEFT, 10));
        assertThat(notches(uneven, "jacket.topSleeve.left", "jacket.shoulder/L"))
                .hasSize(1);
    }

    @Test
    void a_crown_notch_that_misses_the_shoulder_seam_fails_the_certificate() {
        Pattern pattern = jacket(AverageMan.body(), Map.of());
        Piece sleeve = pattern.findPiece("jacket.topSleeve").orElseThrow();
        Notch crown = notches(pattern, "jacket.topSleeve", "jacket.shoulder").get(0);
        Notch front = notches(pattern, "jacket.topSleeve", "jacket.armhole").get(0);
        // the mark of the shoulder where the front pitch is
        Notch wrong = front.withMate(crown.mate());
        List<Notch> moved = new ArrayList<>(sleeve.notches());
        moved.set(moved.indexOf(crown), wrong);
        PieceGeometry geometry = sleeve.geometry().withNotches(moved);
        List<Piece> pieces = pattern.pieces().stream()
                .map(piece -> piece == sleeve ? piece.withGeometry(geometry) : piece)
                .toList();
        Pattern broken = new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());

        assertThat(Certificate.of(broken).broken())
                .filteredOn(result -> result.name().equals("G.notchPosition"))
                .singleElement()
                .extracting(InvariantResult::findings)
                .asString()
                .contains("jacket.armhole, the end of jacket.shoulder");
    }

    @Test
    void the_top_collar_is_notched_on_both_halves_where_it_meets_the_facing() {
        Pattern pattern = jacket(AverageMan.body(), Map.of());

        assertThat(notches(pattern, "jacket.topCollar", "jacket.topCollar")).hasSize(2);
        assertThat(notches(pattern, "jacket.facing", "jacket.topCollar")).hasSize(1);
        Pattern parted = jacket(AverageMan.body(), Map.of("jacket.collarStand", "two-piece"));
        assertThat(notches(parted, "jacket.collarStand", "jacket.collarStand")).hasSize(2);
    }

    @Test
    void an_uneven_collar_keeps_a_notch_on_each_half() {
        Pattern uneven = jacket(AverageMan.body(), Map.of(), new Alteration("slopingShoulder", Side.LEFT, 10));

        assertThat(uneven.findPiece("jacket.topCollar").orElseThrow().notches().stream()
                        .filter(notch -> notch.mate().startsWith("jacket.topCollar")))
                .hasSize(2);
    }
}
