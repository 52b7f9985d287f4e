package io.tailorline.pattern.draft.jacket.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.jacket.JacketDraft;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.outline.CutOutline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Fusible, pocketing, canvas and felt behind the shell that they are made of. */
class JacketInsideTest {

    private static Style style(Map<String, Object> options) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), options, List.of());
    }

    private static GarmentDraft jacket(Map<String, Object> options) throws ImpossibleGeometry {
        return JacketDraft.of(Figure.man(SampleBody.average()), style(options));
    }

    private static List<String> ids(Map<String, Object> options, Material material) throws ImpossibleGeometry {
        return jacket(options).pieces().stream()
                .filter(piece -> piece.material() == material)
                .map(Piece::id)
                .toList();
    }

    private record Drawn(JacketShell shell, JacketInside inside) {
        NetPiece net(String id) {
            List<PieceDrawing> all = new ArrayList<>(shell.pieces().all());
            all.addAll(inside.drawings());
            return all.stream()
                    .filter(drawing -> drawing.id().equals(id))
                    .map(PieceDrawing::net)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Drawn drawn(Body body, Map<String, Object> options) throws ImpossibleGeometry {
        JacketShell shell = JacketShell.of(Figure.man(body), style(options));
        return new Drawn(shell, JacketInside.of(shell, style(options)));
    }

    @ParameterizedTest
    @CsvSource({"LINING, 20, 24", "FUSIBLE, 20, 26", "POCKETING, 8, 10", "CANVAS, 2, 6", "FELT, 1, 6"})
    void there_are_as_many_pieces_of_each_material_as_a_jacket_needs(Material material, int least, int most)
            throws ImpossibleGeometry {
        int count = jacket(Map.of()).pieces().stream()
                .filter(piece -> piece.material() == material)
                .mapToInt(piece -> piece.cut().quantity())
                .sum();
        assertThat(count).isBetween(least, most);
    }

    @Test
    void ids_name_the_material() throws ImpossibleGeometry {
        for (Piece piece : jacket(Map.of()).pieces()) {
            if (piece.material() != Material.SHELL) {
                assertThat(piece.id()).startsWith("jacket." + piece.material().word() + ".");
            }
        }
    }

    @Test
    void patch_pockets_are_lined_and_have_no_bags() throws ImpossibleGeometry {
        Map<String, Object> patch = Map.of("jacket.pockets", "patch", "jacket.breastPocket", "patch");
        assertThat(ids(patch, Material.LINING))
                .contains("jacket.lining.patchPocket", "jacket.lining.breastPatch")
                .doesNotContain("jacket.lining.flap");
        assertThat(ids(patch, Material.POCKETING)).containsExactly("jacket.pocketing.inBreastBag");
        assertThat(ids(patch, Material.FUSIBLE)).doesNotContain("jacket.fusible.flap", "jacket.fusible.breastWelt");
    }

    @Test
    void a_ticket_pocket_brings_its_bag_and_its_flap_a_lining() throws ImpossibleGeometry {
        Map<String, Object> ticket = Map.of("jacket.ticketPocket", true);
        assertThat(ids(ticket, Material.POCKETING)).contains("jacket.pocketing.ticketBag");
        assertThat(ids(ticket, Material.LINING)).contains("jacket.lining.ticketFlap");
    }

    @Test
    void what_a_short_lining_leaves_open_is_bound() throws ImpossibleGeometry {
        assertThat(ids(Map.of(), Material.LINING)).doesNotContain("jacket.lining.binding");
        assertThat(ids(Map.of("jacket.lining", "half"), Material.LINING)).contains("jacket.lining.binding");
        assertThat(ids(Map.of("jacket.lining", "quarter"), Material.LINING)).contains("jacket.lining.binding");
    }

    /** On paper: a fusible beyond the cloth would stick to the press. */
    @ParameterizedTest
    @CsvSource({"1059, 941, 1020", "860, 720, 880", "1250, 1330, 1200"})
    void a_fusible_ends_inside_the_cut_line_of_its_shell_piece(double chest, double waist, double seat)
            throws ImpossibleGeometry {
        Drawn suit = drawn(SampleBody.withGirths(chest, waist, seat), Map.of());
        for (String piece : List.of("front", "facing", "side", "back", "flap", "breastWelt")) {
            Geometry shell = Mm.polygon(CutOutline.of(suit.net("jacket." + piece)));
            Geometry fusible = Mm.polygon(CutOutline.of(suit.net("jacket.fusible." + piece)));
            assertThat(shell.buffer(-2.5).covers(fusible)).as(piece).isTrue();
        }
    }

    /** What shows inside an unlined jacket is not fused. */
    @Test
    void the_fusible_of_an_unlined_front_stays_under_its_facing() throws ImpossibleGeometry {
        Drawn suit = drawn(SampleBody.average(), Map.of("jacket.lining", "none"));
        Geometry facing = Mm.polygon(CutOutline.of(suit.net("jacket.facing")));
        Geometry front = Mm.polygon(CutOutline.of(suit.net("jacket.front")));
        Geometry fusible = Mm.polygon(CutOutline.of(suit.net("jacket.fusible.front")));
        assertThat(front.buffer(-2.5).covers(fusible)).isTrue();
        assertThat(facing.buffer(-1).covers(fusible)).isTrue();
        assertThat(suit.inside().drawings())
                .extracting(PieceDrawing::id)
                .doesNotContain("jacket.fusible.side", "jacket.fusible.sideFront");
        assertThat(suit.net("jacket.fusible.hem").length("front")).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jacket.canvas.chest", "jacket.felt.chest", "jacket.canvas.shoulder"})
    void canvas_lies_on_the_front_and_ends_behind_the_roll_line(String id) throws ImpossibleGeometry {
        Drawn suit = drawn(SampleBody.average(), Map.of());
        Geometry front = Mm.polygon(suit.net("jacket.front").seamLine());
        Geometry canvas = Mm.polygon(suit.net(id).seamLine());
        assertThat(front.buffer(0.05).covers(canvas)).isTrue();
        Point top = suit.shell().block().roll().top();
        Point down = suit.shell().block().roll().breakPoint().minus(top).unit();
        for (Point point : suit.net(id).seamLine().points()) {
            assertThat(down.cross(point.minus(top))).isGreaterThan(10 - 0.01);
        }
    }

    @Test
    void bags_and_stays_are_as_wide_as_their_mouths_ask_for() throws ImpossibleGeometry {
        Drawn suit = drawn(SampleBody.average(), Map.of());
        double mouth = suit.net("jacket.jet").length("mouth");
        double bag = suit.net("jacket.pocketing.hipBag").length("top") + 2 * 10;
        assertThat(bag).isCloseTo(mouth + 50, offset(0.01));
        assertThat(suit.net("jacket.fusible.pocketStay").length("front")).isCloseTo(mouth + 40, offset(0.01));
    }

    /** Strips of 50 on the straight: across the grain under a hem, along it beside a vent, as the cloth they lie on. */
    @Test
    void strips_have_the_grain_of_the_hem_and_vent_that_they_lie_on() throws ImpossibleGeometry {
        Map<String, Object> options = Map.of("jacket.vents", "2");
        Drawn suit = drawn(SampleBody.average(), options);
        Map<String, Piece> pieces =
                jacket(options).pieces().stream().collect(Collectors.toMap(Piece::id, part -> part));
        double hem =
                suit.net("jacket.back").length("hem") + suit.net("jacket.side").length("hem");
        assertThat(suit.net("jacket.fusible.hem").length("top")).isCloseTo(hem, offset(0.01));
        for (String strip : List.of("hem", "cuff", "vent")) {
            Piece piece = pieces.get("jacket.fusible." + strip);
            Point grain = piece.grainLine().to().minus(piece.grainLine().from()).unit();
            double along = piece.findEdge("front").orElseThrow().length();
            double across = piece.findEdge("top").orElseThrow().length();
            assertThat(Math.abs(piece.findEdge("front")
                            .orElseThrow()
                            .line()
                            .startChord()
                            .dot(grain)))
                    .isCloseTo(1, offset(0.001));
            assertThat(strip.equals("vent") ? across : along).isCloseTo(50, offset(0.01));
        }
        assertThat(pieces.get("jacket.fusible.vent")
                        .findEdge("front")
                        .orElseThrow()
                        .length())
                .isCloseTo(240 + 30, offset(0.1));
    }

    @Test
    void the_lining_of_a_flap_stays_hidden() throws ImpossibleGeometry {
        Drawn suit = drawn(SampleBody.average(), Map.of());
        Geometry flap = Mm.polygon(suit.net("jacket.flap").seamLine());
        Geometry lining = Mm.polygon(suit.net("jacket.lining.flap").seamLine());
        assertThat(flap.buffer(-1.5).covers(lining)).isTrue();
        assertThat(flap.buffer(-2.5).covers(lining)).isFalse();
    }

    /** What lies behind a piece is worn with its face turned away, so that the paper shows its other side. */
    @Test
    void left_and_right_of_the_lining_lie_behind_left_and_right_of_the_shell() throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(Map.of());
        Piece front = piece(jacket, "jacket.front");
        Piece lining = piece(jacket, "jacket.lining.front");
        double shell = middle(front, "edge").y() - middle(front, "side").y();
        double inside = middle(lining, "inner").y() - middle(lining, "side").y();
        assertThat(shell * inside).isNegative();
    }

    private static Piece piece(GarmentDraft jacket, String id) {
        return jacket.pieces().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Point middle(Piece piece, String edge) {
        return piece.findEdge(edge)
                .orElseThrow()
                .line()
                .at(piece.findEdge(edge).orElseThrow().length() / 2);
    }
}
