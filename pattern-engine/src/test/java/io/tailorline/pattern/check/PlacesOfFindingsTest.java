package io.tailorline.pattern.check;

import static io.tailorline.pattern.check.SoundSuit.foundBy;
import static io.tailorline.pattern.check.SoundSuit.kinked;
import static io.tailorline.pattern.check.SoundSuit.longer;
import static io.tailorline.pattern.check.SoundSuit.withCutLine;
import static io.tailorline.pattern.check.SoundSuit.withEdge;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.garment.Completeness;
import io.tailorline.pattern.check.invariant.Finding;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding lies on the drawing where the fault was planted. */
class PlacesOfFindingsTest {

    private static Piece piece(String id) {
        return SoundSuit.SUIT.findPiece(id).orElseThrow();
    }

    private static List<PointOnPiece> places(List<Finding> findings) {
        return findings.stream().flatMap(finding -> finding.places().stream()).toList();
    }

    @Test
    void a_seam_is_marked_on_both_its_edges() {
        List<Finding> found =
                foundBy("B.seamLength", "jacket.side", piece -> withEdge(piece, "back", line -> longer(line, 0.6)));

        assertThat(found.get(0).text()).isEqualTo("jacket.backSide: 0.604 mm");
        assertThat(found.get(0).places())
                .extracting(place -> place.piece() + " " + place.edge())
                .containsExactly("jacket.back side", "jacket.side back");
        Edge edge = piece("jacket.back").findEdge("side").orElseThrow();
        assertThat(found.get(0).places().get(0).at()).isEqualTo(edge.line().at(edge.length() / 2));
    }

    @Test
    void a_kink_is_marked_where_the_seam_ends() {
        List<Finding> found =
                foundBy("D.smooth", "jacket.back", piece -> withEdge(piece, "armhole", line -> kinked(line, 5)));

        Point corner =
                piece("jacket.back").findEdge("shoulder").orElseThrow().line().last();
        Point other =
                piece("jacket.back").findEdge("shoulder").orElseThrow().line().first();
        assertThat(places(found))
                .filteredOn(place -> place.piece().equals("jacket.back"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(StrictMath.min(
                                place.at().distanceTo(corner), place.at().distanceTo(other)))
                        .isLessThan(10));
    }

    @Test
    void a_crossing_is_marked_where_it_lies() {
        Ring old = piece("waistcoat.front").cutLine();
        List<Finding> found = foundBy("A.simple", "waistcoat.front", piece -> {
            return withCutLine(piece, swapped(old));
        });

        assertThat(places(found)).extracting(PointOnPiece::piece).containsOnly("waistcoat.front");
        Ring crossed = swapped(old);
        assertThat(places(found))
                .allSatisfy(place -> assertThat(
                                crossed.distanceTo(place.at().x(), place.at().y()))
                        .isLessThan(0.01));
    }

    private static Ring swapped(Ring ring) {
        List<Point> points = new ArrayList<>(ring.points());
        Collections.swap(points, 10, 30);
        return new Ring(points);
    }

    @Test
    void a_notch_is_marked_where_it_is_cut_and_so_is_its_partner() {
        List<Notch> notches = piece("jacket.side").notches();
        List<Finding> found = foundBy("G.notchPosition", "jacket.side", piece -> {
            List<Notch> moved = new ArrayList<>(notches);
            Notch first = moved.get(0);
            moved.set(0, new Notch(first.at().plus(Point.of(3, 0)), first.angleDeg(), 4, first.kind(), first.mate()));
            return piece.withGeometry(piece.geometry().withNotches(moved));
        });

        assertThat(places(found))
                .extracting(PointOnPiece::at)
                .contains(notches.get(0).at().plus(Point.of(3, 0)));
        assertThat(places(found))
                .extracting(PointOnPiece::piece)
                .contains("jacket.side")
                .hasSizeGreaterThan(1);
    }

    @Test
    void what_is_missing_is_named_and_marked_nowhere() {
        List<Piece> pieces = new ArrayList<>(SoundSuit.SUIT.pieces());
        pieces.remove(piece("jacket.facing"));
        assertThat(pieces).hasSize(SoundSuit.SUIT.pieces().size() - 1);
        assertThat(new Completeness()
                        .check(SoundSuit.with(SoundSuit.SUIT, pieces))
                        .findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.text()).isEqualTo("jacket.facing is missing");
                    assertThat(found.places()).isEmpty();
                });
    }
}
