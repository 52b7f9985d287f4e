package io.tailorline.pattern.check;

import static io.tailorline.pattern.check.SoundSuit.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Faults in the outline and the lines of one piece; each is caught by name. */
class PlantedOutlineFaultsTest {

    @Test
    void the_suit_itself_is_sound() {
        assertThat(SoundSuit.broken(SoundSuit.SUIT.pieces())).isEmpty();
    }

    @Test
    void a_mirrored_piece() {
        assertThat(brokenBy("jacket.side", PlantedOutlineFaultsTest::mirrored)).contains("A.handedness");
        assertThat(brokenBy("trousers.back", PlantedOutlineFaultsTest::mirrored))
                .contains("A.handedness");
        assertThat(brokenBy("jacket.topSleeve", PlantedOutlineFaultsTest::mirrored))
                .contains("A.handedness");
    }

    private static Piece mirrored(Piece piece) {
        UnaryOperator<Point> flip = point -> Point.of(point.x(), -point.y());
        List<Point> ring =
                new ArrayList<>(piece.cutLine().points().stream().map(flip).toList());
        Collections.reverse(ring);
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(0, new Edge(edge.name(), edge.line().mapped(flip).reversed(), edge.allowance()));
        }
        return piece.withGeometry(piece.geometry()
                        .mapped(new Ring(ring), flip, angle -> -angle)
                        .withAnchors(piece.anchors()))
                .withInternalLines(piece.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), line.line().mapped(flip)))
                        .toList())
                .withEdges(edges);
    }

    @Test
    void a_cut_line_that_crosses_itself() {
        assertThat(brokenBy("waistcoat.front", piece -> {
                    List<Point> points = new ArrayList<>(piece.cutLine().points());
                    Collections.swap(points, 10, 30);
                    return SoundSuit.withCutLine(piece, new Ring(points));
                }))
                .contains("A.simple");
    }

    @Test
    void a_grain_that_leans_by_one_degree() {
        assertThat(brokenBy("trousers.front", piece -> {
                    Point from = piece.grainLine().from();
                    Point run = piece.grainLine().to().minus(from);
                    return piece.withGeometry(
                            piece.geometry().withGrainLine(new GrainLine(from, from.plus(run.turned(1)))));
                }))
                .contains("F.grainDirection");
    }

    @Test
    void a_waist_that_was_drawn_two_millimetres_wide() {
        assertThat(brokenBy(
                        "jacket.back",
                        piece -> piece.withInternalLines(piece.internalLines().stream()
                                .map(line -> line.what().equals("waist line")
                                        ? new InternalLine(
                                                line.what(),
                                                line.line()
                                                        .scaledToLength(
                                                                line.line().length() - 1))
                                        : line)
                                .toList())))
                .contains("C.laidTape");
    }

    @Test
    void a_back_whose_waist_was_drawn_five_millimetres_below_the_taped_one() {
        assertThat(brokenBy("jacket.back", piece -> SoundSuit.withLines(piece, line -> line.moved(Point.of(5, 0)))))
                .contains("C.fit");
    }

    @Test
    void a_line_drawn_beside_the_piece() {
        assertThat(brokenBy(
                        "jacket.topSleeve", piece -> SoundSuit.withLines(piece, line -> line.moved(Point.of(-40, 0)))))
                .contains("A.marksInside");
    }
}
