package io.tailorline.pattern.replace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.compare.PieceAlignment;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.dxf.BrokenPieces;
import io.tailorline.pattern.io.dxf.DxfFlavour;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.DxfOutline;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementTest {

    private static final PatternEngine ENGINE = new PatternEngine();
    private static final Pattern SUIT = suit();
    private static final Correction WIDER = new OfPoint("jacket.front", Side.BOTH, "side", 200, 0, -1.5);

    private static Pattern suit(Correction... corrections) {
        return ((Drafted) draft(corrections)).pattern();
    }

    private static DraftResult draft(Correction... corrections) {
        return ENGINE.draft("order-1", Style.twoPiece().withCorrections(List.of(corrections)), AverageMan.body());
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow();
    }

    /** Written to a file of this flavour and read again. */
    private static Piece throughFile(Piece piece, DxfFlavour flavour, DxfOutline outline) throws Exception {
        Pattern alone = new Pattern(
                SUIT.id(), SUIT.style(), SUIT.measurements(), List.of(piece), List.of(), List.of(), SUIT.labels());
        byte[] file = PatternDxf.text(alone, flavour, outline).getBytes(StandardCharsets.US_ASCII);
        return new PatternDxfReader(BrokenPieces.REFUSE, Optional.empty())
                .read("piece.dxf", file)
                .pattern()
                .pieces()
                .get(0);
    }

    private static Piece throughFile(Piece piece) throws Exception {
        return throughFile(piece, DxfFlavour.AAMA, DxfOutline.EDGES);
    }

    /** Every garment kind and side, on bodies whose sides are alike and differ. */
    private static List<Pattern> patterns() {
        return List.of(
                drafted(Style.threePiece(), AverageMan.body()),
                drafted(Style.threePiece(), SampleWomen.named("full-busted")),
                lowLeft());
    }

    private static Pattern drafted(Style style, MeasurementSet body) {
        return ((Drafted) ENGINE.draft("order-1", style, body)).pattern();
    }

    @ParameterizedTest
    @CsvSource({"AAMA, EDGES", "ASTM, EDGES", "AAMA, RING"})
    void every_piece_comes_back_unchanged(DxfFlavour flavour, DxfOutline outline) throws Exception {
        for (Pattern pattern : patterns()) {
            for (Piece piece : pattern.pieces()) {
                Replacement back = Replacement.of(
                        pattern, piece.kind(), Side.ofPieceId(piece.id()), throughFile(piece, flavour, outline));
                assertThat(back.comparison()).as(piece.id()).matches(PieceComparison::isUnchanged);
                assertThat(back.comparison().alignment()).isEqualTo(PieceAlignment.AS_IT_IS);
            }
        }
    }

    @Test
    void every_piece_of_an_order_is_found_in_a_file_of_the_whole_order() {
        for (Pattern pattern : patterns()) {
            assertThat(pattern.pieces())
                    .extracting(piece -> PatternDxf.name(piece.id()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(20));
        }
    }

    /** A piece is looked for by the names of its kind with either side and with none. */
    @Test
    void no_name_that_is_looked_for_is_that_of_a_piece_of_another_kind() {
        for (Pattern pattern : patterns()) {
            for (Piece piece : pattern.pieces()) {
                List<String> names = Stream.of(Side.values())
                        .map(side -> PatternDxf.name(side.pieceId(piece.kind())))
                        .toList();
                assertThat(pattern.pieces())
                        .filteredOn(other -> !other.kind().equals(piece.kind()))
                        .noneMatch(other -> names.contains(PatternDxf.name(other.id())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waistcoat.pocketing.upperBag",
                "waistcoat.pocketing.lowerBag",
                "trousers.fusible.flyShield",
                "waistcoat.fusible.lowerWelt"
            })
    void a_piece_is_found_in_a_file_of_the_whole_order(String kind) throws Exception {
        Pattern suit = patterns().get(0);
        byte[] file = PatternDxf.text(suit).getBytes(StandardCharsets.US_ASCII);
        Piece drafted = suit.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Piece found = PatternDxfReader.readPiece("order.dxf", file, suit, kind, Side.ofPieceId(drafted.id()))
                .pattern()
                .pieces()
                .get(0);
        Replacement back = Replacement.of(suit, kind, Side.ofPieceId(drafted.id()), found);
        assertThat(back.comparison()).matches(PieceComparison::isUnchanged);
    }

    @Test
    void a_name_that_two_pieces_of_a_file_have_is_refused() throws Exception {
        String file = PatternDxf.text(SUIT).replace(": JACKET_BACK", ": JACKET_FRONT");
        DxfImport read = PatternDxfReader.readPiece(
                "order.dxf", file.getBytes(StandardCharsets.US_ASCII), SUIT, "jacket.front", Side.BOTH);

        assertThat(read.pattern().pieces()).isEmpty();
        assertThat(read.remarks())
                .extracting(Notice::text)
                .anyMatch(words -> words.contains("2 pieces called JACKET_FRONT"));
    }

    @Test
    void a_piece_of_either_side_is_measured_against_its_own_when_no_side_is_told() throws Exception {
        Pattern low = lowLeft();
        for (String id : List.of("jacket.front.left", "jacket.front.right", "trousers.waistband.left")) {
            Piece piece = piece(low, id);
            Replacement back = Replacement.of(low, piece.kind(), Side.BOTH, throughFile(piece));
            assertThat(back.comparison()).as(id).matches(PieceComparison::isUnchanged);
            assertThat(back.correction().side()).isEqualTo(Side.ofPieceId(id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trousers.waistband, LEFT",
        "trousers.waistband, RIGHT",
        "trousers.fusible.waistband, LEFT",
        "trousers.pocketing.curtain, LEFT",
        "trousers.pocketing.curtain, RIGHT"
    })
    void a_piece_that_only_one_side_has_is_replaced_where_it_lies(String kind, Side side) throws Exception {
        Piece drafted = piece(SUIT, side.pieceId(kind));
        Replacement taken = Replacement.of(SUIT, kind, side, throughFile(drafted));
        Piece replaced = piece(suit(taken.correction()), drafted.id());

        assertThat(replaced.edges().stream().map(Edge::name).toList())
                .isEqualTo(drafted.edges().stream().map(Edge::name).toList());
        for (Point point : drafted.cutLine().points()) {
            assertThat(replaced.cutLine().distanceTo(point.x(), point.y())).isLessThan(0.03);
        }
        Pattern other = suit(taken.correction());
        assertThat(piece(other, "jacket.front")).isEqualTo(piece(SUIT, "jacket.front"));
    }

    @Test
    void a_point_of_a_left_waistband_moves_as_on_its_mirror_image() {
        OfPoint lower = new OfPoint("trousers.waistband", Side.LEFT, "waist", 100, 0, 1);
        Piece before = piece(SUIT, "trousers.waistband.left");
        DraftResult result =
                ENGINE.draftUncertified("order-1", Style.twoPiece().withCorrections(List.of(lower)), AverageMan.body());
        Piece after = piece(((Drafted) result).pattern(), "trousers.waistband.left");

        Edge mirrored = MirroredPiece.of(before).findEdge("waist").orElseThrow();
        Point moved = MirroredPiece.of(after).findEdge("waist").orElseThrow().line().points().stream()
                .filter(point -> point.distanceTo(mirrored.line().at(100).plus(Point.of(0, 1))) < 0.02)
                .findFirst()
                .orElseThrow();
        assertThat(moved.y()).isGreaterThan(mirrored.line().at(100).y());
        assertThat(piece(((Drafted) result).pattern(), "trousers.waistband.right"))
                .isEqualTo(piece(SUIT, "trousers.waistband.right"));
    }

    @Test
    void a_short_chord_of_a_file_is_left_out() throws Exception {
        Piece front = piece(suit(WIDER), "jacket.front");
        List<Point> points = new ArrayList<>(front.cutLine().points());
        points.add(1, points.get(0).towards(points.get(1), 0.2 / points.get(0).distanceTo(points.get(1))));
        Piece withChord = front.withGeometry(front.geometry().mapped(new Ring(points), point -> point, angle -> angle));
        Replacement taken = Replacement.of(SUIT, "jacket.front", Side.BOTH, throughFile(withChord));
        assertThat(draft(taken.correction())).isInstanceOf(Drafted.class);
    }

    @Test
    void what_was_changed_is_told_by_edge_and_taken_after_the_certificate() throws Exception {
        Piece changed = piece(suit(WIDER), "jacket.front");
        Replacement taken = Replacement.of(SUIT, "jacket.front", Side.BOTH, throughFile(changed));

        assertThat(taken.comparison().edges()).allSatisfy(edge -> {
            if (edge.edge().equals("side")) {
                assertThat(edge.distance()).isCloseTo(1.5, within(0.1));
            } else {
                assertThat(edge.distance()).as(edge.edge()).isLessThan(0.03);
            }
        });
        Pattern replaced = suit(taken.correction());
        assertThat(Certificate.of(replaced).isSound()).isTrue();
        for (Point point : changed.cutLine().points()) {
            assertThat(piece(replaced, "jacket.front").cutLine().distanceTo(point.x(), point.y()))
                    .isLessThan(0.03);
        }
    }

    @Test
    void a_style_with_a_replaced_piece_is_read_as_it_was_written() throws Exception {
        Style style = Style.twoPiece()
                .withCorrections(
                        List.of(Replacement.of(SUIT, "jacket.flap", Side.BOTH, throughFile(piece(SUIT, "jacket.flap")))
                                .correction()));
        assertThat(StyleJson.parse("style", StyleJson.text(style))).isEqualTo(style);
    }

    @Test
    void a_piece_that_was_moved_and_turned_is_laid_on_the_drafted_one() throws Exception {
        Random lot = new Random(16);
        Piece changed = throughFile(piece(suit(WIDER), "jacket.front"));
        for (int i = 0; i < 10; i++) {
            double turn = lot.nextDouble() * 6 - 3;
            Point move = Point.of(lot.nextDouble() * 400 - 200, lot.nextDouble() * 400 - 200);
            Piece elsewhere = mapped(changed, point -> point.turned(turn).plus(move), turn);
            Replacement back = Replacement.of(SUIT, "jacket.front", Side.BOTH, elsewhere);
            assertThat(back.comparison().alignment().turnDeg()).isCloseTo(-turn, within(0.1));
            assertThat(back.comparison().greatest()).isCloseTo(1.5, within(0.4));
        }
    }

    private static Piece mapped(Piece piece, UnaryOperator<Point> point, double turn) {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            edges.add(new Edge(edge.name(), edge.line().mapped(point), edge.allowance()));
        }
        PieceGeometry old = piece.geometry();
        return piece.withEdges(edges)
                .withGeometry(old.mapped(
                        new Ring(old.cutLine().points().stream().map(point).toList()), point, angle -> angle + turn));
    }

    @Test
    void a_left_piece_is_measured_against_the_left_draft_and_leaves_the_right_one() throws Exception {
        Correction leftWider = new OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5);
        Pattern low = lowLeft();
        Piece changed = piece(lowLeft(leftWider), "jacket.front.left");

        Replacement taken = Replacement.of(low, "jacket.front", Side.LEFT, throughFile(changed));

        assertThat(taken.comparison().greatest()).isCloseTo(1.5, within(0.1));
        Pattern replaced = lowLeft(taken.correction());
        assertThat(Certificate.of(replaced).isSound()).isTrue();
        assertThat(piece(replaced, "jacket.front.right")).isEqualTo(piece(low, "jacket.front.right"));
        for (Point point : changed.cutLine().points()) {
            assertThat(piece(replaced, "jacket.front.left").cutLine().distanceTo(point.x(), point.y()))
                    .isLessThan(0.03);
        }
    }

    private static Pattern lowLeft(Correction... corrections) {
        Style style = Style.twoPiece();
        Style low = new Style(
                style.fit(), style.garments(), style.options(), List.of(new Alteration("lowShoulder", Side.LEFT, 10)));
        return ((Drafted) ENGINE.draft("order-1", low.withCorrections(List.of(corrections)), AverageMan.body()))
                .pattern();
    }

    @Test
    void every_piece_of_two_sides_that_differ_is_replaced() throws Exception {
        Pattern low = lowLeft();
        List<Correction> outlines = new ArrayList<>();
        for (Piece drafted : low.pieces()) {
            Side side = Side.ofPieceId(drafted.id());
            if (side != Side.BOTH) {
                Replacement back = Replacement.of(low, drafted.kind(), side, throughFile(drafted));
                outlines.add(back.correction());
            }
        }
        assertThat(outlines).hasSizeGreaterThan(20);
        assertThat(lowLeft(outlines.toArray(Correction[]::new)).pieces()).hasSameSizeAs(low.pieces());
    }

    @Test
    void a_left_piece_of_a_pair_that_is_alike_may_lie_either_way() throws Exception {
        Piece front = piece(SUIT, "jacket.front");
        for (Piece lying : List.of(front, MirroredPiece.of(front))) {
            Replacement taken = Replacement.of(SUIT, "jacket.front", Side.LEFT, throughFile(lying));
            assertThat(taken.comparison().greatest()).isLessThan(0.03);
        }
    }

    @Test
    void an_outline_of_too_many_points_is_refused_before_it_is_laid() {
        Piece front = piece(SUIT, "jacket.front");
        List<Point> many = new ArrayList<>();
        for (int i = 0; i < OfOutline.MOST_POINTS; i++) {
            many.add(Point.of(500, 0).turned(360.0 * i / OfOutline.MOST_POINTS));
        }
        Piece round = front.withGeometry(front.geometry().mapped(new Ring(many), point -> point, angle -> angle));
        assertThatThrownBy(() -> Replacement.of(SUIT, "jacket.front", Side.BOTH, round))
                .isInstanceOf(Replacement.Refused.class)
                .hasMessageContaining("at most 4000");
    }

    @Test
    void another_piece_is_refused() {
        assertThatThrownBy(
                        () -> Replacement.of(SUIT, "jacket.front", Side.BOTH, throughFile(piece(SUIT, "jacket.back"))))
                .isInstanceOf(Replacement.Refused.class);
        assertThatThrownBy(() -> Replacement.of(
                        SUIT, "jacket.topSleeve", Side.BOTH, throughFile(piece(SUIT, "jacket.underSleeve"))))
                .isInstanceOf(Replacement.Refused.class)
                .hasMessageContaining("Maybe it is another piece");
    }

    @Test
    void a_notch_of_no_seam_is_refused_and_a_missing_one_is_found_by_the_certificate() throws Exception {
        Piece front = piece(SUIT, "jacket.front");
        List<Notch> more = new ArrayList<>(front.notches());
        Edge hem = front.findEdge("hem").orElseThrow();
        Point at = hem.line().at(hem.length() / 2);
        more.add(new Notch(at.plus(Point.of(40, 0)), 180, 4, Notch.Kind.SINGLE, "jacket.hem"));
        Piece with = throughFile(front.withGeometry(front.geometry().withNotches(more)));
        assertThatThrownBy(() -> Replacement.of(SUIT, "jacket.front", Side.BOTH, with))
                .hasMessageContaining("belongs to no seam");

        Piece without = throughFile(front.withGeometry(front.geometry()
                .withNotches(front.notches().subList(1, front.notches().size()))));
        Replacement missing = Replacement.of(SUIT, "jacket.front", Side.BOTH, without);
        assertThat(missing.comparison().notches())
                .filteredOn(PieceComparison.NotchChange::isMissing)
                .hasSize(1);
        assertThat(((Rejected) draft(missing.correction())).reasons())
                .anySatisfy(reason -> assertThat(reason.message()).contains("cannot be released"));
    }

    @Test
    void a_replaced_piece_is_not_corrected_as_well_and_keeps_its_edges() throws Exception {
        OfOutline front = Replacement.of(SUIT, "jacket.front", Side.BOTH, throughFile(piece(SUIT, "jacket.front")))
                .correction();
        assertThat(((Rejected) draft(front, WIDER)).reasons().get(0).message()).contains("corrected as well");
        OfOutline other = new OfOutline("jacket.back", Side.BOTH, front.edges(), front.cutLine(), front.notches());
        assertThat(((Rejected) draft(other)).reasons().get(0).message()).contains("other edges");
    }
}
