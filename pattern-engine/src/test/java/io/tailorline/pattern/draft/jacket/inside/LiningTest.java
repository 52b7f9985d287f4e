package io.tailorline.pattern.draft.jacket.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lining over the shell it is made of. */
class LiningTest {

    private record Suit(JacketShell shell, JacketInside inside) {

        NetPiece net(String id) {
            List<PieceDrawing> all = new ArrayList<>(shell.pieces().all());
            all.addAll(inside.drawings());
            return all.stream()
                    .filter(drawing -> drawing.id().equals(id))
                    .map(PieceDrawing::net)
                    .findFirst()
                    .orElseThrow();
        }

        double length(List<Seam.EdgeRef> run) {
            return run.stream()
                    .mapToDouble(ref -> net(ref.piece()).length(ref.edge()))
                    .sum();
        }

        double difference(String seam) {
            Seam found = inside.seams().stream()
                    .filter(sewn -> sewn.name().equals(seam))
                    .findFirst()
                    .orElseThrow();
            return length(found.a()) - length(found.b());
        }

        /** How much longer edges of the lining are than those of the shell. */
        double longer(String piece, String... edges) {
            return net("jacket.lining." + piece).length(edges)
                    - net("jacket." + piece).length(edges);
        }
    }

    private static Suit suit(Body body, String extent) throws ImpossibleGeometry {
        return suit(body, Map.of("jacket.lining", extent));
    }

    private static Suit suit(Body body, Map<String, Object> options) throws ImpossibleGeometry {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), options, List.of());
        JacketShell shell = JacketShell.of(Figure.man(body), style);
        return new Suit(shell, JacketInside.of(shell, style));
    }

    @ParameterizedTest
    @CsvSource({"1059, 941, 1020", "860, 720, 880", "1250, 1330, 1200"})
    void the_lining_is_sewn_like_the_shell(double chest, double waist, double seat) throws ImpossibleGeometry {
        Suit suit = suit(SampleBody.withGirths(chest, waist, seat), "full");
        assertThat(suit.difference("jacket.lining.backSide")).isCloseTo(0, offset(0.01));
        assertThat(suit.difference("jacket.lining.sideFront")).isCloseTo(0, offset(0.01));
        assertThat(suit.difference("jacket.lining.armhole")).isCloseTo(8, offset(0.1));
        assertThat(suit.difference("jacket.lining.forearm")).isCloseTo(-4, offset(0.5));
        assertThat(suit.difference("jacket.lining.hindarm")).isCloseTo(4, offset(0.5));
        assertThat(suit.difference("jacket.lining.shoulder")).isCloseTo(7, offset(0.5));
        assertThat(suit.difference("jacket.lining.facing")).isCloseTo(10, offset(1.0));
        assertThat(suit.difference("jacket.lining.neck")).isCloseTo(20, offset(0.2));
    }

    @Test
    void every_long_seam_has_10_to_20_mm_more_than_the_shell() throws ImpossibleGeometry {
        Suit suit = suit(SampleBody.average(), "full");
        assertThat(suit.longer("back", "centreBack", "vent")).isBetween(10.0, 20.0);
        assertThat(suit.longer("back", "side")).isBetween(10.0, 20.0);
        assertThat(suit.longer("side", "front")).isBetween(10.0, 20.0);
        assertThat(suit.longer("front", "side")).isBetween(10.0, 20.0);
    }

    @Test
    void round_the_hem_the_lining_has_its_pleats_and_what_the_seams_give() throws ImpossibleGeometry {
        Suit suit = suit(SampleBody.average(), "full");
        double more = suit.longer("back", "hem") + suit.longer("side", "hem") + suit.longer("front", "hem");
        assertThat(more).isCloseTo(10 + 4 * 3, offset(1.0));
    }

    /** Whatever the style, an edge begins where the one before it ends. */
    @ParameterizedTest
    @ValueSource(strings = {"full", "half", "quarter", "none"})
    void outlines_are_closed(String extent) throws ImpossibleGeometry {
        for (PieceDrawing drawing : suit(SampleBody.average(), extent).inside().drawings()) {
            List<NetEdge> edges = drawing.net().edges();
            for (int i = 0; i < edges.size(); i++) {
                assertThat(edges.get(i)
                                .line()
                                .last()
                                .distanceTo(
                                        edges.get((i + 1) % edges.size()).line().first()))
                        .as("%s after %s", drawing.id(), edges.get(i).name())
                        .isLessThan(1e-9);
            }
        }
    }

    @Test
    void a_half_lining_ends_over_the_blades_and_a_quarter_leaves_the_side_bodies_open() throws ImpossibleGeometry {
        Suit half = suit(SampleBody.average(), "half");
        assertThat(half.net("jacket.lining.back").edges())
                .extracting(NetEdge::name)
                .containsExactly("neck", "shoulder", "armhole", "side", "hem", "centreBack");
        assertThat(half.net("jacket.lining.side").edges())
                .extracting(NetEdge::name)
                .containsExactly("armhole", "front", "hem", "backFree", "back");
        assertThat(half.difference("jacket.lining.backSide")).isCloseTo(0, offset(0.01));

        Suit quarter = suit(SampleBody.average(), "quarter");
        assertThat(quarter.net("jacket.lining.front").edges())
                .extracting(NetEdge::name)
                .containsExactly("underarm", "armhole", "shoulder", "inner", "hem", "sideFree", "side");
        assertThat(quarter.difference("jacket.lining.sideFront")).isCloseTo(0, offset(0.01));
        assertThat(quarter.difference("jacket.lining.armhole")).isCloseTo(8, offset(0.1));
    }

    @Test
    void an_unlined_jacket_has_lined_sleeves_and_blades_and_a_wide_facing() throws ImpossibleGeometry {
        Suit unlined = suit(SampleBody.average(), "none");
        assertThat(unlined.inside().drawings())
                .extracting(PieceDrawing::id)
                .contains("jacket.lining.back", "jacket.lining.topSleeve", "jacket.lining.underSleeve")
                .doesNotContain("jacket.lining.front", "jacket.lining.side", "jacket.canvas.chest");
        assertThat(unlined.net("jacket.facing").edges())
                .extracting(NetEdge::name)
                .containsExactly("neck", "gorge", "step", "lapel", "edge", "inner", "armhole", "shoulder");
        for (String covered : List.of("shoulder", "armhole")) {
            assertThat(unlined.net("jacket.facing").length(covered))
                    .isCloseTo(unlined.net("jacket.front").length(covered), offset(0.01));
        }
        assertThat(unlined.net("jacket.facing").edge("inner").allowance().start())
                .isZero();
        assertThat(unlined.difference("jacket.lining.shoulder")).isCloseTo(7, offset(0.5));
        assertThat(unlined.difference("jacket.lining.neck")).isCloseTo(20, offset(0.2));
    }

    /** Of a light make the shell's cap is eased by 20; the lining's by 8, as ever. */
    @ParameterizedTest
    @CsvSource({"padded, 20", "roped, 25", "shirt, 0"})
    void an_unlined_sleeve_is_set_with_less_ease(String shoulder, double ease) throws ImpossibleGeometry {
        Suit unlined = suit(SampleBody.average(), Map.of("jacket.lining", "none", "jacket.shoulder", shoulder));
        Seam armhole = unlined.shell().seams().stream()
                .filter(seam -> seam.name().equals("jacket.armhole"))
                .findFirst()
                .orElseThrow();
        assertThat(unlined.length(armhole.a()) - unlined.length(armhole.b())).isCloseTo(ease, offset(0.1));
        assertThat(unlined.difference("jacket.lining.armhole")).isCloseTo(8 - ease, offset(0.1));
    }

    /** The strips cover all of it, and none is spare. */
    @Test
    void every_open_allowance_of_an_unlined_jacket_is_bound() throws ImpossibleGeometry {
        Suit unlined = suit(SampleBody.average(), "none");
        double half = unlined.net("jacket.facing").length("inner");
        for (String piece : List.of("back", "side", "front")) {
            half += unlined.net("jacket." + piece).length("hem");
        }
        half += unlined.net("jacket.side").length("back", "front");
        half += unlined.net("jacket.front").length("side");
        half += unlined.net("jacket.back").length("side", "centreBack", "vent");
        half -= unlined.net("jacket.lining.back").length("side", "centreBack");
        int strips = unlined.inside().drawings().stream()
                .filter(drawing -> drawing.id().equals("jacket.lining.binding"))
                .mapToInt(drawing -> drawing.draw().cut().quantity())
                .sum();
        assertThat(strips * 1000.0).isBetween(2 * half - 100, 2 * half + 1100);
    }

    @ParameterizedTest
    @CsvSource({"armholePrincess, armhole", "shoulderPrincess, shoulder", "dart, armhole"})
    void a_womans_wide_facing_ends_at_the_seam_over_the_bust(String shaping, String top) throws ImpossibleGeometry {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.JACKET),
                Map.of("jacket.lining", "none", "jacket.bustShaping", shaping),
                List.of());
        Body body = BodyReading.of(SampleWomen.named("average")).body().orElseThrow();
        JacketShell shell = JacketShell.of(new Figure(Sex.FEMALE, body, Alterations.NONE), style);
        Suit unlined = new Suit(shell, JacketInside.of(shell, style));
        assertThat(unlined.net("jacket.facing").length(top))
                .isCloseTo(unlined.net("jacket.front").length(top), offset(0.01));
    }

    /** The side bodies' lining ends above, in and below the mouth of the bust dart. */
    @ParameterizedTest
    @ValueSource(strings = {"average", "small", "tall", "full-busted", "straight", "stout"})
    void a_quarter_lining_is_sewn_past_a_bust_dart(String woman) throws ImpossibleGeometry {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.JACKET),
                Map.of("jacket.lining", "quarter", "jacket.bustShaping", "dart"),
                List.of());
        Body body = BodyReading.of(SampleWomen.named(woman)).body().orElseThrow();
        JacketShell shell = JacketShell.of(new Figure(Sex.FEMALE, body, Alterations.NONE), style);
        Suit quarter = new Suit(shell, JacketInside.of(shell, style));

        assertThat(quarter.difference("jacket.lining.sideFront")).isCloseTo(0, offset(0.01));
        assertThat(quarter.net("jacket.lining.front").edges())
                .extracting(NetEdge::name)
                .anyMatch(name -> name.endsWith("Free"));
    }
}
