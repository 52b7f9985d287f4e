package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidePocketTest {

    private static final String FRONT = "trousers.front";
    private static final String BEARER = "trousers.sidePocketBearer";

    private static Pattern trousers(String pocket, MeasurementSet body, Style.Alteration... alterations) {
        return trousers(pocket, "1", body, alterations);
    }

    private static Pattern trousers(
            String pocket, String pleats, MeasurementSet body, Style.Alteration... alterations) {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.TROUSERS),
                Map.of("trousers.sidePocket", pocket, "trousers.pleats", pleats),
                List.of(alterations));
        return ((Drafted) new PatternEngine().draft("order-1", style, body)).pattern();
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow();
    }

    private static Polyline edge(Pattern pattern, String piece, String name) {
        return piece(pattern, piece).findEdge(name).orElseThrow().line();
    }

    private static Point anchor(Piece piece, String match) {
        return piece.anchors().stream()
                .filter(anchor -> anchor.match().equals(match))
                .map(StripeAnchor::at)
                .findFirst()
                .orElseThrow();
    }

    /** The draft of a mouth in the side seam has the whole front: cut and bearer must be its two parts. */
    @ParameterizedTest
    @ValueSource(strings = {"slant", "frog"})
    void the_bearer_laid_on_the_front_fills_the_corner(String pocket) {
        for (MeasurementSet body : List.of(AverageMan.body(), AverageMan.with(Measurement.WAIST_GIRTH, 1150))) {
            Pattern whole = trousers("side", body);
            Pattern cut = trousers(pocket, body);

            for (String seam : List.of("waist.side", "outseam")) {
                Polyline line = edge(whole, FRONT, seam);
                String ofBearer = seam.equals("outseam") ? seam : "waist";
                assertThat(edge(cut, FRONT, seam).length()
                                + edge(cut, BEARER, ofBearer).length())
                        .as(seam)
                        .isCloseTo(line.length(), within(0.1));
                assertThat(edge(cut, BEARER, ofBearer).points())
                        .allSatisfy(point -> assertThat(offLine(line, point)).isLessThan(0.1));
            }
            assertThat(edge(cut, FRONT, "mouth").first())
                    .isEqualTo(edge(cut, BEARER, "waist").first());
            assertThat(edge(cut, FRONT, "mouth").last())
                    .isEqualTo(edge(cut, BEARER, "outseam").last());
        }
    }

    private static double offLine(Polyline line, Point point) {
        return point.distanceTo(line.at(NearestOnSegment.along(line, point)));
    }

    @Test
    void the_bearer_runs_on_under_the_front_beside_the_mouth_and_below_it() {
        Pattern cut = trousers("slant", AverageMan.body());
        Polyline mouth = edge(cut, FRONT, "mouth");

        for (Point inner : edge(cut, BEARER, "inner").points()) {
            Point along = mouth.last().minus(mouth.first()).unit();
            assertThat(StrictMath.abs(inner.minus(mouth.first()).cross(along))).isCloseTo(50, within(0.05));
        }
        assertThat(edge(cut, BEARER, "under.outseam").length()).isCloseTo(40, within(0.05));
    }

    /**
     * Of the average man the second pleat begins 26 mm inside a frog mouth. Facing and bearer are flat cloth: what a
     * pleat takes must not be in them.
     */
    @ParameterizedTest
    @ValueSource(strings = {"slant", "frog"})
    void the_tops_of_facing_and_bearer_run_along_the_closed_waist_beside_two_pleats(String pocket) {
        Pattern cut = trousers(pocket, "2", AverageMan.body());
        Polyline closed = closedWaist(piece(cut, FRONT));

        Polyline facing = edge(cut, "trousers.sidePocketFacing", "top");
        Polyline facingMouth = edge(cut, "trousers.sidePocketFacing", "mouth");
        Polyline bearer = edge(cut, BEARER, "under.waist");
        Polyline mouth = edge(cut, FRONT, "mouth");
        Point lower = mouth.last();

        assertThat(off(mouth, inside(closed, facing))).isCloseTo(35, within(0.1));
        assertThat(off(mouth, inside(closed, bearer))).isCloseTo(50, within(0.1));
        assertThat(far(bearer, edge(cut, BEARER, "waist")).distanceTo(lower))
                .isCloseTo(inside(closed, bearer).distanceTo(lower), within(0.1));
        assertThat(far(facing, facingMouth).distanceTo(far(facingMouth, facing)))
                .isCloseTo(inside(closed, facing).distanceTo(lower), within(0.1));
    }

    /** How far beside the upper end of a mouth, square to it. */
    private static double off(Polyline mouth, Point point) {
        return StrictMath.abs(point.minus(mouth.first()).cross(mouth.startChord()));
    }

    /** Where an edge ends if it is laid along the waist from the mouth inwards. */
    private static Point inside(Polyline waist, Polyline edge) {
        return waist.at(waist.length() - edge.length());
    }

    /** The end of an edge at which the next does not touch it. */
    private static Point far(Polyline edge, Polyline next) {
        return edge.last().equals(next.first()) || edge.last().equals(next.last()) ? edge.first() : edge.last();
    }

    /** From centre front to the mouth, the parts between the pleats laid against each other from the mouth inwards. */
    private static Polyline closedWaist(Piece front) {
        Polyline closed = front.findEdge("waist.side").orElseThrow().line();
        for (String part : List.of("waist.middle", "waist.centre")) {
            Polyline inner = front.findEdge(part).orElseThrow().line();
            closed = Polyline.joined(inner.moved(closed.first().minus(inner.last())), closed);
        }
        return closed;
    }

    @Test
    void grain_nap_and_stripes_of_the_bearer_are_those_of_the_front() {
        Pattern cut = trousers("slant", AverageMan.body());
        Piece front = piece(cut, FRONT);
        Piece bearer = piece(cut, BEARER);

        assertThat(bearer.direction()).isEqualTo(NapDirection.ONE_WAY);
        assertThat(anchor(bearer, "trousers.sidePocket")).isEqualTo(anchor(front, "trousers.sidePocket"));
    }

    @Test
    void the_ends_of_the_mouth_lie_on_notches_of_the_bearer() {
        Pattern cut = trousers("slant", AverageMan.body());

        assertThat(piece(cut, BEARER).notches())
                .filteredOn(notch -> lies(notch, edge(cut, BEARER, "waist").first()))
                .extracting(Notch::mate)
                .containsExactly("trousers.waist");
        assertThat(piece(cut, BEARER).notches())
                .filteredOn(notch -> lies(notch, edge(cut, BEARER, "outseam").last()))
                .extracting(Notch::mate)
                .containsExactly("trousers.outseam");
        assertThat(edge(cut, "trousers.sidePocketFacing", "mouth").length())
                .isCloseTo(edge(cut, FRONT, "mouth").length(), within(0.02));
    }

    /** Ten mm out from its seam point. */
    private static boolean lies(Notch notch, Point seamPoint) {
        return StrictMath.abs(notch.at().distanceTo(seamPoint) - 10) < 0.05;
    }

    @Test
    void a_mouth_in_the_side_seam_leaves_the_front_whole_and_is_marked() {
        Piece front = piece(trousers("side", AverageMan.body()), FRONT);

        assertThat(front.findEdge("mouth")).isEmpty();
        assertThat(front.internalLines()).anyMatch(line -> line.what().equals("side pocket"));
    }

    @Test
    void a_front_without_room_for_the_bearer_is_refused_by_name() {
        Point centre = Point.of(0, 0);
        Point top = Point.of(30, 0);
        Point side = Point.of(70, 0);
        Point end = Point.of(75, 165);
        PocketCorner corner = new PocketCorner(
                Polyline.through(centre, top),
                Polyline.through(top, side),
                Polyline.through(side, end),
                Polyline.through(end, Point.of(75, 900)),
                Polyline.through(top, end));

        assertThatExceptionOfType(ImpossibleGeometry.class)
                .isThrownBy(() -> MouthParallel.of(corner, 50))
                .satisfies(impossible -> {
                    assertThat(impossible.reason().where()).isEqualTo("trousers.front, side pocket");
                    assertThat(impossible.reason().message())
                            .startsWith("The front is too narrow beside the side pocket");
                });
    }

    @Test
    void the_lining_of_the_front_keeps_the_corner() {
        Pattern whole = trousers("side", AverageMan.body());
        Pattern cut = trousers("slant", AverageMan.body());

        assertThat(piece(cut, "trousers.lining.front").edges())
                .isEqualTo(piece(whole, "trousers.lining.front").edges());
    }

    /** The seat line of the average man meets the outside seam 143 below the waist, the slant ends at 165. */
    @Test
    void a_seat_line_beside_the_mouth_is_marked_on_the_bearer_and_stripes_meet_below_it() {
        Pattern slant = trousers("slant", AverageMan.body());
        Pattern frog = trousers("frog", AverageMan.body());

        assertThat(marked(slant, "trousers.outseam.seat")).containsExactly("trousers.back", BEARER);
        assertThat(marked(slant, "trousers.outseam.pocket")).containsExactly(FRONT, "trousers.back");
        assertThat(marked(frog, "trousers.outseam.seat")).containsExactly(FRONT, "trousers.back");
        assertThat(marked(frog, "trousers.outseam.pocket")).isEmpty();
    }

    /** What lies one way on the front, its bearer and the back meets in checks all the way down the side seam. */
    @ParameterizedTest
    @ValueSource(strings = {"slant", "side", "frog", "none"})
    void checks_are_level_at_knee_seat_line_and_lower_end_of_the_pocket(String pocket) {
        for (MeasurementSet body : TrouserBodies.all()) {
            Pattern cut = trousers(pocket, body, new Style.Alteration("seat", Side.BOTH, 8));
            Piece front = piece(cut, FRONT);
            Piece back = piece(cut, "trousers.back");
            double knee = anchor(front, "trousers.outseam.knee").x()
                    - anchor(back, "trousers.outseam.knee").x();
            for (String match : List.of("trousers.outseam.seat", "trousers.outseam.pocket")) {
                for (String id : marked(cut, match)) {
                    double off = anchor(piece(cut, id), match).x()
                            - anchor(back, match).x()
                            - (id.equals("trousers.back") ? 0 : knee);
                    assertThat(off).as("%s of %s, %s", match, id, body.id()).isCloseTo(0, within(0.02));
                }
            }
            assertThat(outseam(cut).ease().max())
                    .isEqualTo(outseam(cut).ease().min())
                    .isBetween(-9.0, 2.0);
        }
    }

    private static Seam outseam(Pattern pattern) {
        return pattern.seams().stream()
                .filter(seam -> seam.name().equals("trousers.outseam"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> marked(Pattern pattern, String match) {
        return pattern.pieces().stream()
                .filter(piece -> piece.anchors().stream()
                        .anyMatch(anchor -> anchor.match().equals(match)))
                .map(Piece::id)
                .toList();
    }

    @Test
    void one_hip_higher_than_the_other_gives_two_bearers() {
        Pattern cut = trousers("slant", AverageMan.body(), new Style.Alteration("hip", Side.RIGHT, 10));

        assertThat(cut.findPiece(BEARER)).isEmpty();
        assertThat(edge(cut, BEARER + ".right", "outseam").length()).isCloseTo(165, within(0.1));
        assertThat(cut.seams())
                .filteredOn(seam -> seam.name().equals("trousers.outseam/L"))
                .flatExtracting(Seam::a)
                .contains(new Seam.EdgeRef(BEARER + ".left", "outseam"), new Seam.EdgeRef(FRONT + ".left", "outseam"));
    }
}
