package io.tailorline.pattern.replace;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.replace.ReplacementResult.Misfit;
import io.tailorline.pattern.replace.ReplacementResult.Replaced;
import io.tailorline.pattern.seam.SeamPair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A piece comes back with a seam changed: what is sewn there is offered along, until both fit. */
class SeamPartnersTest {

    private static final PatternEngine ENGINE = new PatternEngine();
    private static final MeasurementSet BODY = AverageMan.body();

    /**
     * The neck cut out deeper, mm: the drafted collar is stretched by 3 to it and may be by 5, so that up to 4 deeper
     * still fits without a partner.
     */
    private static final double DEEPER = -5;

    /** Both halves of the under collar in one. */
    private static final String FELT = "jacket.felt.underCollar";

    private static Pattern drafted(Style style) {
        return ((Drafted) ENGINE.draft("order-1", style, BODY)).pattern();
    }

    /** The piece with the middle of an edge moved out of it, as a file holds it. */
    private static byte[] changed(Style style, EdgeRef ref, double out) {
        Pattern pattern = drafted(style);
        Piece piece = pattern.findPiece(ref.piece()).orElseThrow();
        Side side = Side.ofPieceId(piece.id());
        Piece right = side == Side.LEFT ? MirroredPiece.of(piece) : piece;
        Edge edge = right.findEdge(ref.edge()).orElseThrow();
        double middle = edge.length() / 2;
        Point by = edge.line().directionAt(middle).quarterTurned().times(-out);
        OfPoint moved = new OfPoint(piece.kind(), side, ref.edge(), middle, by.x(), by.y());
        Style with = style.withCorrections(List.of(moved));
        Pattern edited = ((Drafted) ENGINE.draftUncertified("order-1", with, BODY)).pattern();
        Pattern alone = new Pattern(
                "order-1",
                style,
                BODY,
                List.of(edited.findPiece(piece.id()).orElseThrow()),
                List.of(),
                List.of(),
                Map.of());
        return PatternDxf.text(alone).getBytes(StandardCharsets.US_ASCII);
    }

    private static ReplacementResult back(Style style, EdgeRef ref, byte[] bytes) throws Exception {
        Side side = Side.ofPieceId(ref.piece());
        String kind = Side.kind(ref.piece());
        DxfImport file = PatternDxfReader.readPiece("piece.dxf", bytes, drafted(style), kind, side);
        assertThat(file.pattern().pieces()).as("%s: %s", ref, file.remarks()).hasSize(1);
        Piece read = file.pattern().pieces().get(0);
        return new ReplacementDraft(ENGINE, "order-1", style, BODY).of(kind, side, read);
    }

    /**
     * Every edge that is sewn to another, of a whole suit; of a short one the middle is nearer than a hand may grip.
     */
    private static List<EdgeRef> sewnEdges(Pattern suit) {
        List<EdgeRef> refs = new ArrayList<>();
        for (Seam seam : suit.seams()) {
            if (!seam.isFold()) {
                refs.addAll(seam.a());
                refs.addAll(seam.b());
            }
        }
        return refs.stream().distinct().toList();
    }

    /** Every second edge is moved into its piece instead of out of it. */
    @Test
    void every_edge_of_every_seam_can_be_changed_in_a_file_and_come_back() throws Exception {
        Style style = Style.threePiece();
        Pattern suit = drafted(style);
        TreeSet<String> stuck = new TreeSet<>();
        int number = 0;
        int offered = 0;
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (EdgeRef ref : sewnEdges(suit)) {
            double length = suit.findPiece(ref.piece())
                    .orElseThrow()
                    .findEdge(ref.edge())
                    .orElseThrow()
                    .length();
            if (length < 2 * Correction.CLEAR_OF_CORNER + 1) {
                continue;
            }
            number++;
            ReplacementResult result = back(style, ref, changed(style, ref, number % 2 == 0 ? 3 : -3));
            boolean hasOffer =
                    result instanceof Misfit misfit && !misfit.offers().isEmpty();
            offered += hasOffer ? 1 : 0;
            if (result instanceof Misfit misfit) {
                misfit.offers().forEach(offer -> ways.add(offer.way()));
            }
            if (!(result instanceof Replaced) && !hasOffer) {
                stuck.add(ref + ": " + (result instanceof Misfit misfit ? misfit.rejected() : result));
            }
        }
        assertThat(stuck).isEmpty();
        assertThat(number).isGreaterThan(100);
        assertThat(offered).isGreaterThan(5);
        assertThat(ways).containsExactly(Way.values());
        assertThat(suit.seams().stream().filter(seam -> !seam.isFold())).hasSizeGreaterThanOrEqualTo(53);
    }

    @Test
    void a_neck_that_was_changed_is_kept_and_what_is_sewn_there_is_offered_along() throws Exception {
        EdgeRef neck = new EdgeRef("jacket.front", "neck");
        Misfit misfit = (Misfit) back(Style.twoPiece(), neck, changed(Style.twoPiece(), neck, DEEPER));

        assertThat(misfit.kept().style().corrections()).hasSize(1);
        assertThat(misfit.rejected().reasons())
                .anySatisfy(reason -> assertThat(reason.places()).isNotEmpty());
        assertThat(misfit.offers()).isNotEmpty();
        for (PartnerOffer offer : misfit.offers()) {
            assertThat(offer.partners()).isNotEmpty();
            Pattern both = drafted(offer.style());
            assertThat(Certificate.of(both).isSound()).isTrue();
            assertThat(SeamPair.of(both)).noneMatch(SeamPair::isBroken);
            assertThat(both.findPiece("jacket.front"))
                    .isEqualTo(((Drafted) ENGINE.draftUncertified(
                                    "order-1", misfit.kept().style(), BODY))
                            .pattern()
                            .findPiece("jacket.front"));
        }
    }

    /** The seams name the right half of a collar in one only: the left one follows as its mirror image. */
    @ParameterizedTest
    @ValueSource(doubles = {-5, -7})
    void both_halves_of_the_under_collar_follow_both_fronts(double deeper) throws Exception {
        EdgeRef neck = new EdgeRef("jacket.front", "neck");
        Misfit misfit = (Misfit) back(Style.twoPiece(), neck, changed(Style.twoPiece(), neck, deeper));
        Pattern before = drafted(Style.twoPiece());

        assertThat(misfit.offers()).extracting(PartnerOffer::way).contains(Way.OVER, Way.FITTED);
        for (PartnerOffer offer : misfit.offers()) {
            Pattern both = drafted(offer.style());
            assertThat(Halves.lopsided(both.findPiece(FELT).orElseThrow()))
                    .as("%s", offer.way())
                    .isLessThanOrEqualTo(Halves.ALIKE);
            for (String half : List.of("neckRight", "neckLeft")) {
                Edge was = felt(before, half);
                Edge is = felt(both, half);
                assertThat(is.length()).as("%s %s", offer.way(), half).isGreaterThan(was.length() + 2);
                assertThat(Halves.farthest(is.line(), was.line()))
                        .as("neither dent nor hump: %s %s", offer.way(), half)
                        .isLessThan(-deeper + 3);
            }
        }
    }

    private static Edge felt(Pattern pattern, String edge) {
        return pattern.findPiece(FELT).flatMap(felt -> felt.findEdge(edge)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"LEFT", "RIGHT"})
    void one_half_of_the_under_collar_follows_one_front(Side side) throws Exception {
        Style style = Style.twoPiece();
        byte[] file = changed(style, new EdgeRef("jacket.front", "neck"), DEEPER);
        Misfit misfit = (Misfit) ofSide(side, style, file);
        String stays = side == Side.LEFT ? "neckRight" : "neckLeft";
        String follows = side == Side.LEFT ? "neckLeft" : "neckRight";

        assertThat(misfit.offers()).isNotEmpty();
        for (PartnerOffer offer : misfit.offers()) {
            Pattern both = drafted(offer.style());
            assertThat(felt(both, stays)).isEqualTo(felt(drafted(style), stays));
            assertThat(felt(both, follows).length())
                    .isGreaterThan(felt(drafted(style), follows).length() + 0.2);
        }
    }

    @Test
    void the_partner_can_come_back_from_the_other_system_as_well() throws Exception {
        EdgeRef neck = new EdgeRef("jacket.front", "neck");
        Misfit misfit = (Misfit) back(Style.twoPiece(), neck, changed(Style.twoPiece(), neck, DEEPER));
        PartnerOffer offer = misfit.offers().get(0);
        Style bench = misfit.kept().style();
        ReplacementResult last = misfit;
        for (Correction.OfOutline partner : offer.partners()) {
            Piece trued = drafted(offer.style()).findPiece(partner.piece()).orElseThrow();
            Pattern alone = new Pattern("order-1", bench, BODY, List.of(trued), List.of(), List.of(), Map.of());
            Piece read = PatternDxfReader.readPiece(
                            "partner.dxf",
                            PatternDxf.text(alone).getBytes(StandardCharsets.US_ASCII),
                            drafted(Style.twoPiece()),
                            partner.piece(),
                            Side.BOTH)
                    .pattern()
                    .pieces()
                    .get(0);
            last = new ReplacementDraft(ENGINE, "order-1", bench, BODY).of(partner.piece(), Side.BOTH, read);
            bench = last instanceof Misfit still ? still.kept().style() : ((Replaced) last).style();
        }
        assertThat(last).isInstanceOf(Replaced.class);
    }

    /** Left and right differ from then on: the partner of the other side stays. */
    @Test
    void on_one_side_only_the_partner_of_that_side_follows() throws Exception {
        Style style = Style.twoPiece();
        EdgeRef neck = new EdgeRef("jacket.front", "neck");
        byte[] file = changed(style, neck, DEEPER);
        Piece read = PatternDxfReader.readPiece("piece.dxf", file, drafted(style), "jacket.front", Side.LEFT)
                .pattern()
                .pieces()
                .get(0);
        Misfit misfit =
                (Misfit) new ReplacementDraft(ENGINE, "order-1", style, BODY).of("jacket.front", Side.LEFT, read);

        assertThat(misfit.offers()).isNotEmpty();
        for (PartnerOffer offer : misfit.offers()) {
            assertThat(offer.partners())
                    .allSatisfy(partner -> assertThat(partner.side())
                            .as(partner.piece())
                            .isEqualTo(partner.piece().equals(FELT) ? Side.BOTH : Side.LEFT));
            Pattern both = drafted(offer.style());
            assertThat(both.findPiece("jacket.front.right").orElseThrow().edges())
                    .isEqualTo(drafted(style)
                            .findPiece("jacket.front")
                            .orElseThrow()
                            .edges());
        }
    }

    private static ReplacementResult ofSide(Side side, Style style, byte[] file) throws Exception {
        Piece read = PatternDxfReader.readPiece("piece.dxf", file, drafted(Style.twoPiece()), "jacket.front", side)
                .pattern()
                .pieces()
                .get(0);
        return new ReplacementDraft(ENGINE, "order-1", style, BODY).of("jacket.front", side, read);
    }

    /** The same file for the left, which does not fit yet and is kept, and then for the right. */
    @Test
    void a_front_that_is_taken_for_the_left_and_then_for_the_right_is_one_of_a_pair_again() throws Exception {
        byte[] file = changed(Style.twoPiece(), new EdgeRef("jacket.front", "neck"), DEEPER);
        Misfit left = (Misfit) ofSide(Side.LEFT, Style.twoPiece(), file);
        Misfit both = (Misfit) ofSide(Side.RIGHT, left.kept().style(), file);

        assertThat(both.kept().style().corrections())
                .extracting(Correction::side)
                .containsExactly(Side.BOTH);
        assertThat(both.offers()).isNotEmpty();
        for (PartnerOffer offer : both.offers()) {
            assertThat(drafted(offer.style()).findPiece("jacket.front")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"felt", "self"})
    void when_the_left_fits_already_the_right_is_offered_what_makes_it_fit(String collar) throws Exception {
        Style style = Style.twoPiece().withOptions(Map.of("jacket.underCollar", collar));
        byte[] file = changed(style, new EdgeRef("jacket.front", "neck"), DEEPER);
        Misfit left = (Misfit) ofSide(Side.LEFT, style, file);
        for (PartnerOffer offer : left.offers()) {
            Misfit right = (Misfit) ofSide(Side.RIGHT, offer.style(), file);
            assertThat(right.offers()).as("after %s", offer.way()).isNotEmpty();
        }
    }

    /** What was corrected on both sides of a partner stays on the side whose seam was not changed. */
    @Test
    void a_partner_that_follows_on_one_side_keeps_its_correction_on_the_other() throws Exception {
        Correction byHand = new OfPoint("jacket.underCollar", Side.BOTH, "fall", 77, 0, 1);
        Style style = Style.twoPiece()
                .withOptions(Map.of("jacket.underCollar", "self"))
                .withCorrections(List.of(byHand));
        byte[] file = changed(style, new EdgeRef("jacket.front", "neck"), DEEPER);
        Misfit misfit = (Misfit) ofSide(Side.RIGHT, style, file);
        Piece left =
                MirroredPiece.of(drafted(style).findPiece("jacket.underCollar").orElseThrow());

        assertThat(misfit.offers()).isNotEmpty();
        for (PartnerOffer offer : misfit.offers()) {
            assertThat(offer.partners())
                    .singleElement()
                    .satisfies(partner -> assertThat(partner.side()).isEqualTo(Side.RIGHT));
            assertThat(offer.dropped()).containsExactly(byHand.withSide(Side.RIGHT));
            assertThat(offer.style().corrections()).contains(byHand.withSide(Side.LEFT));
            assertThat(drafted(offer.style())
                            .findPiece("jacket.underCollar.left")
                            .orElseThrow()
                            .edges())
                    .isEqualTo(left.edges());
        }
    }

    @Test
    void a_piece_that_is_taken_for_one_side_leaves_the_correction_of_the_other() throws Exception {
        Correction byHand = new OfPoint("jacket.front", Side.BOTH, "lapel", 100, 0, 1);
        Style style = Style.twoPiece().withCorrections(List.of(byHand));
        Pattern plain = drafted(Style.twoPiece());
        Pattern alone = new Pattern(
                "order-1",
                plain.style(),
                BODY,
                List.of(plain.findPiece("jacket.front").orElseThrow()),
                List.of(),
                List.of(),
                Map.of());
        Replaced replaced =
                (Replaced) ofSide(Side.RIGHT, style, PatternDxf.text(alone).getBytes(StandardCharsets.US_ASCII));

        assertThat(replaced.style().corrections()).containsExactly(byHand.withSide(Side.LEFT));
        assertThat(replaced.dropped()).containsExactly(byHand.withSide(Side.RIGHT));
    }
}
