package io.tailorline.pattern.check;

import static io.tailorline.pattern.check.SoundSuit.brokenBy;
import static io.tailorline.pattern.check.SoundSuit.kinked;
import static io.tailorline.pattern.check.SoundSuit.longer;
import static io.tailorline.pattern.check.SoundSuit.withAnchors;
import static io.tailorline.pattern.check.SoundSuit.withEdge;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults where two pieces meet; each is caught by name. */
class PlantedSeamFaultsTest {

    @Test
    void a_seam_that_is_six_tenths_too_long() {
        assertThat(brokenBy("jacket.side", piece -> withEdge(piece, "back", line -> longer(line, 0.6))))
                .contains("B.seamLength");
    }

    @Test
    void a_missing_notch() {
        assertThat(brokenBy(
                        "jacket.side",
                        piece -> piece.withGeometry(piece.geometry()
                                .withNotches(piece.notches()
                                        .subList(1, piece.notches().size())))))
                .contains("G.notchPartner");
    }

    @Test
    void a_pair_of_notches_that_vanished_together() {
        assertThat(SoundSuit.brokenWithoutNotches(
                        notch -> notch.mate().equals("jacket.armhole") && notch.kind() == Notch.Kind.DOUBLE))
                .containsExactly("G.sewingNotches");
    }

    @Test
    void a_sleeve_without_the_notch_of_its_crown() {
        assertThat(brokenBy(
                        "jacket.topSleeve",
                        piece -> piece.withGeometry(piece.geometry()
                                .withNotches(piece.notches().stream()
                                        .filter(notch -> !notch.mate().equals("jacket.shoulder"))
                                        .toList()))))
                .containsExactly("G.sewingNotches");
    }

    @Test
    void an_armhole_with_a_kink_at_the_shoulder() {
        assertThat(brokenBy("jacket.back", piece -> withEdge(piece, "armhole", line -> kinked(line, 5))))
                .contains("D.smooth");
    }

    @Test
    void a_lining_whose_cap_has_a_kink_at_the_seam_of_the_sleeve() {
        assertThat(brokenBy("jacket.lining.topSleeve", piece -> withEdge(piece, "cap", line -> kinked(line, 8))))
                .contains("D.smoothLining");
    }

    @Test
    void a_lining_whose_armhole_has_a_kink_at_the_shoulder() {
        assertThat(brokenBy("jacket.lining.back", piece -> withEdge(piece, "armhole", line -> kinked(line, 7))))
                .contains("D.smoothLining");
    }

    @Test
    void a_stripe_anchor_without_a_partner_or_further_along_its_seam() {
        assertThat(brokenBy("jacket.breastWelt", piece -> withAnchors(piece, new StripeAnchor("welt", Point.of(0, 0)))))
                .contains("F.anchors");
        assertThat(brokenBy(
                        "jacket.side",
                        piece -> withAnchors(
                                piece,
                                piece.anchors().stream()
                                        .map(anchor -> new StripeAnchor(
                                                anchor.match(), anchor.at().plus(Point.of(2, 0))))
                                        .toArray(StripeAnchor[]::new))))
                .contains("F.anchors");
    }

    @Test
    void a_pocket_bearer_that_does_not_fill_the_corner_of_the_front() {
        String bearer = "trousers.sidePocketBearer";

        assertThat(brokenBy(bearer, piece -> withEdge(piece, "waist", line -> longer(line, 1))))
                .contains("C.laidTape", "B.seamLength");
        assertThat(brokenBy(bearer, piece -> piece.withEdges(turned(piece.edges(), 1))))
                .contains("E.pocketMouth");
    }

    private static List<Edge> turned(List<Edge> edges, double degrees) {
        return edges.stream()
                .map(edge ->
                        new Edge(edge.name(), edge.line().mapped(point -> point.turned(degrees)), edge.allowance()))
                .toList();
    }
}
