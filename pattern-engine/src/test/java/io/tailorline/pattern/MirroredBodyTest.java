package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A body seen in a mirror has the mirrored pattern: what is drafted for its left side is the mirror image of what the
 * first body has on its right. Pieces that one side alone has, as the welt of the left front, have no counterpart.
 */
class MirroredBodyTest {

    /** One of two pieces is drawn alike on either side, mm. */
    private static final double SAME = 1e-6;
    /** Of a piece over the middle the left half is laid to the right one and set on the grid of 0.01 mm again. */
    private static final double SAME_IF_JOINED = 0.0201;

    private static final long SEED = 20261128;
    private static final int BODIES = 9;
    private static final double MOST_MM = 40;
    private static final double MOST_DEG = 8;

    /** The belly of the second is cut into the pocket. */
    private static final List<MeasurementSet> EVEN =
            List.of(AverageMan.body(), AverageMan.with(Measurement.WAIST_GIRTH, 1040), SampleWomen.named("average"));

    private final PatternEngine engine = new PatternEngine();

    static IntStream seeds() {
        return IntStream.range(0, BODIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_mirrored_body_has_the_mirrored_pattern(int number) {
        Random random = new Random(SEED + number);
        MeasurementSet body = uneven(EVEN.get(number % EVEN.size()), random);
        Style style = new Style(
                Style.Fit.REGULAR,
                EnumSet.allOf(Garment.class),
                Map.of(),
                RandomAlterations.of(engine.alterations(), EnumSet.allOf(Garment.class), number % 4, 0.5, random));

        DraftResult drafted = engine.draftUncertified("order-1", style, body);
        DraftResult mirrored = engine.draftUncertified("order-1", mirrored(style), mirrored(body));

        if (drafted instanceof Rejected refused) {
            assertThat(mirrored)
                    .isInstanceOfSatisfying(
                            Rejected.class, other -> assertThat(other.reasons()).hasSameSizeAs(refused.reasons()));
            return;
        }
        Pattern pattern = ((Drafted) drafted).pattern();
        Pattern image = ((Drafted) mirrored).pattern();
        Set<String> ofOneSide = ofOneSide(body);
        assertThat(image.pieces())
                .extracting(Piece::id)
                .containsExactlyInAnyOrderElementsOf(mirroredIds(pattern, ofOneSide));
        Set<String> meetingOneSide = meeting(pattern, ofOneSide);
        for (Piece piece : pattern.pieces()) {
            if (!ofOneSide.contains(piece.id())) {
                assertMirrored(piece, image.findPiece(swapped(piece.id())).orElseThrow(), meetingOneSide);
            }
        }
        assertThat(((Drafted) mirrored).notes())
                .containsExactlyInAnyOrderElementsOf(((Drafted) drafted)
                        .notes().stream().map(MirroredBodyTest::swapped).toList());
    }

    /** Any half of the measurements that may differ, each by up to what is usual. */
    private static MeasurementSet uneven(MeasurementSet body, Random random) {
        Map<Measurement, Double> left = new EnumMap<>(Measurement.class);
        for (Measurement measurement : BodyCheck.OF_A_SIDE) {
            double most = measurement.unit().equals("deg") ? MOST_DEG : MOST_MM;
            double apart = Math.rint((2 * random.nextDouble() - 1) * most);
            if (body.has(measurement) && random.nextBoolean()) {
                left.put(measurement, body.get(measurement) + apart);
            }
        }
        return new MeasurementSet(body.id(), body.sex(), body.values(), left, Map.of());
    }

    private static MeasurementSet mirrored(MeasurementSet body) {
        return new MeasurementSet(body.id(), body.sex(), body.values(), body.right(), body.left());
    }

    private static Style mirrored(Style style) {
        return new Style(
                style.fit(),
                style.garments(),
                style.options(),
                style.alterations().stream()
                        .map(one -> new Alteration(one.rule(), mirrored(one.side()), one.amount()))
                        .toList());
    }

    private static Side mirrored(Side side) {
        return side == Side.BOTH ? Side.BOTH : side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    /** The pieces that an even body, too, has on one side alone. */
    private Set<String> ofOneSide(MeasurementSet body) {
        Style style = new Style(Style.Fit.REGULAR, EnumSet.allOf(Garment.class), Map.of(), List.of());
        return ((Drafted) engine.draftUncertified("even", style, body.rightSide()))
                .pattern().pieces().stream()
                        .filter(piece -> piece.side() != Side.BOTH)
                        .map(Piece::id)
                        .collect(Collectors.toSet());
    }

    /** The names of seams and stripe anchors at which another piece meets a piece of one side. */
    private static Set<String> meeting(Pattern pattern, Set<String> ofOneSide) {
        Stream<String> seams = pattern.seams().stream()
                .filter(seam -> Stream.concat(seam.a().stream(), seam.b().stream())
                        .anyMatch(edge -> ofOneSide.contains(edge.piece())))
                .map(Seam::name);
        Stream<String> anchors = pattern.pieces().stream()
                .filter(piece -> ofOneSide.contains(piece.id()))
                .flatMap(piece -> piece.anchors().stream())
                .map(StripeAnchor::match);
        return Stream.concat(seams, anchors).collect(Collectors.toSet());
    }

    private static List<Notch> notches(Piece piece, Set<String> meetingOneSide) {
        return piece.notches().stream()
                .filter(notch -> !meetingOneSide.contains(notch.mate()))
                .toList();
    }

    private static List<String> mirroredIds(Pattern pattern, Set<String> ofOneSide) {
        return pattern.pieces().stream()
                .map(Piece::id)
                .map(id -> ofOneSide.contains(id) ? id : swapped(id))
                .toList();
    }

    /** The words of the other side: of pieces, notes and seams. */
    private static String swapped(String words) {
        return exchanged(exchanged(words, "\\bright\\b", "right", "\\bleft\\b", "left"), "/R$", "/R", "/L$", "/L");
    }

    /** The edge of the other half of a piece over the middle; other edges keep their names. */
    private static String otherHalf(String edge) {
        return exchanged(edge, "Right$", "Right", "Left$", "Left");
    }

    private static String exchanged(String words, String one, String oneWord, String other, String otherWord) {
        return words.replaceAll(one, "#").replaceAll(other, oneWord).replace("#", otherWord);
    }

    /** A pair stays as it is; one of two becomes the other; a piece over the middle is turned over. */
    private static void assertMirrored(Piece piece, Piece image, Set<String> meetingOneSide) {
        String who = piece.id() + " and " + image.id();
        boolean isPair = piece.side() == Side.BOTH
                && piece.edges().stream().noneMatch(edge -> edge.name().endsWith("Right"));
        if (isPair) {
            assertThat(image).as(who).isEqualTo(piece);
            return;
        }
        UnaryOperator<Point> mirror = mirror(piece, image);
        double same = piece.side() == Side.BOTH ? SAME_IF_JOINED : SAME;
        for (Edge edge : piece.edges()) {
            Edge other = image.findEdge(otherHalf(edge.name()))
                    .orElseThrow(() -> new AssertionError(who + ": " + edge.name()));
            assertSame(edge.line().points(), other.line().points(), mirror, same, who + ", " + edge.name());
        }
        assertSame(piece.cutLine().points(), image.cutLine().points(), mirror, same, who + ", cut line");
        List<Notch> notches = notches(image, meetingOneSide);
        assertThat(notches).as(who).hasSameSizeAs(notches(piece, meetingOneSide));
        for (Notch notch : notches(piece, meetingOneSide)) {
            assertThat(notches).as("%s, notch %s", who, notch.mate()).anySatisfy(other -> {
                assertThat(other.at().distanceTo(mirror.apply(notch.at()))).isLessThan(same);
                assertThat(other.mate()).isEqualTo(swapped(notch.mate()));
                assertThat(other.kind()).isEqualTo(notch.kind());
                assertThat(other.depth()).isEqualTo(notch.depth());
            });
        }
        assertThat(image.drillHoles()).as(who).hasSameSizeAs(piece.drillHoles());
        piece.drillHoles()
                .forEach(hole -> assertThat(image.drillHoles())
                        .as("%s, %s", who, hole.what())
                        .anySatisfy(other -> {
                            assertThat(other.what()).isEqualTo(hole.what());
                            assertThat(other.at().distanceTo(mirror.apply(hole.at())))
                                    .isLessThan(same);
                        }));
        assertMarksMirrored(piece, image, meetingOneSide, mirror, same);
    }

    private static void assertMarksMirrored(
            Piece piece, Piece image, Set<String> meetingOneSide, UnaryOperator<Point> mirror, double same) {
        List<StripeAnchor> anchors = anchors(image, meetingOneSide);
        assertThat(anchors).as(image.id()).hasSameSizeAs(anchors(piece, meetingOneSide));
        anchors(piece, meetingOneSide)
                .forEach(anchor -> assertThat(anchors)
                        .as("%s, %s", image.id(), anchor.match())
                        .anySatisfy(other -> {
                            assertThat(other.match()).isEqualTo(swapped(anchor.match()));
                            assertThat(other.at().distanceTo(mirror.apply(anchor.at())))
                                    .isLessThan(same);
                        }));
        assertThat(image.internalCuts()).as(image.id()).hasSameSizeAs(piece.internalCuts());
        piece.internalCuts()
                .forEach(cut -> assertThat(image.internalCuts())
                        .as("%s, %s", image.id(), cut.what())
                        .anySatisfy(other -> {
                            assertThat(other.what()).isEqualTo(cut.what());
                            assertSame(cut.line().points(), other.line().points(), mirror, same, image.id());
                        }));
    }

    private static List<StripeAnchor> anchors(Piece piece, Set<String> meetingOneSide) {
        return piece.anchors().stream()
                .filter(anchor -> !meetingOneSide.contains(anchor.match()))
                .toList();
    }

    /** Both outlines run counter-clockwise, so the image runs against the piece. */
    private static void assertSame(
            List<Point> line, List<Point> other, UnaryOperator<Point> mirror, double same, String who) {
        for (Point point : line) {
            assertThat(NearestPoint.of(mirror.apply(point), other).distance())
                    .as("%s at %s", who, point)
                    .isLessThan(same);
        }
        assertThat(other).as(who).hasSameSizeAs(line);
    }

    /** In the grain line; of a piece over the middle in the line along the grain through its middle. */
    private static UnaryOperator<Point> mirror(Piece piece, Piece image) {
        UnaryOperator<Point> flip = point -> Point.of(point.x(), -point.y());
        if (piece.side() != Side.BOTH) {
            return flip;
        }
        Edge edge = piece.edges().get(0);
        Point there =
                image.findEdge(otherHalf(edge.name())).orElseThrow().line().last();
        Point shift = there.minus(flip.apply(edge.line().first()));
        return point -> flip.apply(point).plus(shift);
    }
}
