package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.jacket.JacketDraft;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.collar.UnderCollar;
import io.tailorline.pattern.draft.jacket.front.JacketForepart;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveCap;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveTube;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;

class JacketDraftTest {

    private static GarmentDraft jacket(Body body, Style.Fit fit) throws ImpossibleGeometry {
        return JacketDraft.of(Figure.man(body), new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of()));
    }

    private static GarmentDraft average() throws ImpossibleGeometry {
        return jacket(SampleBody.average(), Style.Fit.REGULAR);
    }

    private static Piece piece(GarmentDraft jacket, String id) {
        return jacket.pieces().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Edge edge(GarmentDraft jacket, Seam.EdgeRef ref) {
        return piece(jacket, ref.piece()).findEdge(ref.edge()).orElseThrow();
    }

    private static double length(GarmentDraft jacket, List<Seam.EdgeRef> run) {
        return run.stream().mapToDouble(ref -> edge(jacket, ref).length()).sum();
    }

    private static double finished(GarmentDraft jacket, String girth) {
        return jacket.girths().stream()
                .filter(found -> found.name().equals(girth))
                .mapToDouble(Girth::finished)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_shell_is_complete() throws ImpossibleGeometry {
        List<Piece> shell = average().pieces().stream()
                .filter(piece -> piece.material() == Material.SHELL)
                .toList();
        assertThat(shell)
                .extracting(Piece::id)
                .containsExactly(
                        "jacket.front",
                        "jacket.back",
                        "jacket.side",
                        "jacket.topSleeve",
                        "jacket.underSleeve",
                        "jacket.facing",
                        "jacket.topCollar",
                        "jacket.flap",
                        "jacket.jet",
                        "jacket.pocketFacing",
                        "jacket.breastWelt",
                        "jacket.inBreastJet");
        assertThat(shell.stream().mapToInt(p -> p.cut().quantity()).sum()).isEqualTo(22);
    }

    @ParameterizedTest
    @EnumSource(Style.Fit.class)
    void sewn_edges_differ_by_their_ease(Style.Fit fit) throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(SampleBody.average(), fit);
        for (Seam seam : jacket.seams()) {
            double difference = length(jacket, seam.a()) - length(jacket, seam.b());
            assertThat(difference)
                    .as(seam.name())
                    .isBetween(seam.ease().min() - 0.1, seam.ease().max() + 0.1);
        }
    }

    @ParameterizedTest
    @CsvSource({"SLIM, 80, 80, 60", "REGULAR, 110, 110, 90", "COMFORT, 150, 150, 120"})
    void girths_measured_on_the_pieces_are_body_and_ease(Style.Fit fit, double chest, double waist, double seat)
            throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(SampleBody.average(), fit);
        assertThat(finished(jacket, "chest")).isCloseTo(1059 + chest, offset(0.5));
        assertThat(finished(jacket, "waist")).isCloseTo(941 + waist, offset(0.5));
        assertThat(finished(jacket, "seat")).isCloseTo(1020 + seat, offset(0.5));
    }

    @Test
    void a_man_whose_waist_is_wider_than_chest_and_seat_gets_a_belly_and_a_cut_at_the_pocket()
            throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(SampleBody.withGirths(1150, 1240, 1120), Style.Fit.REGULAR);
        assertThat(finished(jacket, "waist")).isCloseTo(1240 + 110, offset(0.5));
        Piece front = piece(jacket, "jacket.front");
        Polyline mouth = front.internalLines().stream()
                .filter(line -> line.what().equals("hip pocket"))
                .map(InternalLine::line)
                .findFirst()
                .orElseThrow();
        assertThat(front.internalLines())
                .noneMatch(line -> line.what().equals("dart"))
                .noneMatch(line -> line.what().equals("belly cut"));
        assertThat(front.internalCuts()).singleElement().satisfies(cut -> {
            assertThat(cut.what()).isEqualTo("belly cut");
            assertThat(cut.line().last()).as("it ends with the mouth").isEqualTo(mouth.last());
        });
        assertThat(jacket.notes()).anyMatch(note -> note.text().contains("belly"));
    }

    @Test
    void figures_of_the_average_man_are_those_of_the_recipe() throws ImpossibleGeometry {
        JacketBlock block = JacketBlock.of(
                SampleBody.average(), Ease.of(Style.twoPiece()), JacketStyle.DEFAULT, BustShaping.NONE, 0);
        Lapel lapel = Lapel.of(block, JacketStyle.DEFAULT);
        assertThat(lapel.gorgeOnRoll().distanceTo(lapel.notch())).isCloseTo(47.3, offset(0.1));
        assertThat(lapel.neck().length()).isBetween(71.3, 72.5);
        assertThat(UnderCollar.of(block, lapel, JacketStyle.DEFAULT).turnDeg()).isBetween(18.0, 29.0);
        assertThat(block.scye().length()).isCloseTo(1059.0 / 2 + 35, offset(45.0));
    }

    /** Angles of two pieces laid edge to edge at a seam's end add up to a straight line. */
    @ParameterizedTest
    @EnumSource(Style.Fit.class)
    void armhole_neck_and_hem_run_on_smoothly_across_the_seams(Style.Fit fit) throws ImpossibleGeometry {
        Body man = SampleBody.average();
        Ease ease = Ease.of(new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of()));
        JacketBlock block = JacketBlock.of(man, ease, JacketStyle.DEFAULT, BustShaping.NONE, 0);
        SleeveCap cap = SleeveCap.of(man, ease, block.levels(), block.shoulders(), block.scye(), 30, 0);
        Sleeve sleeve = Sleeve.of(cap, SleeveTube.of(man, ease, cap, 10, FigureChanges.NONE), 100);
        NetPiece front = JacketForepart.of(
                        block, JacketStyle.DEFAULT, block.scye().front().length() - sleeve.forearmToPitch())
                .net();
        NetPiece back = BackDraft.of(block, JacketStyle.DEFAULT);
        NetPiece side = SidebodyDraft.of(block, JacketStyle.DEFAULT);
        assertThat(front.angleAfter("armhole") + back.angleAfter("shoulder")).isCloseTo(180, offset(0.5));
        assertThat(front.angleAfter("shoulder") + back.angleAfter("neck")).isCloseTo(180, offset(0.5));
        assertThat(front.angleAfter("shoulder")).isBetween(73.0, 90.0);
        assertThat(back.angleAfter("centreBack")).isCloseTo(90, offset(2.0));
        assertThat(back.angleAfter("armhole") + side.angleAfter("back")).isCloseTo(180, offset(3.0));
        assertThat(side.angleAfter("armhole") + front.angleAfter("side")).isCloseTo(180, offset(3.0));
        assertThat(back.angleAfter("side") + side.angleAfter("hem")).isCloseTo(180, offset(3.0));
        assertThat(sleeve.top().angleAfter("forearm") + sleeve.under().angleAfter("cap"))
                .isCloseTo(180, offset(3.0));
        assertThat(sleeve.top().angleAfter("cap") + sleeve.under().angleAfter("hindarm"))
                .isCloseTo(180, offset(3.0));
    }

    /** Runs name whole edges; on one piece they follow the ring one way on side a and the other way on side b. */
    @Test
    void runs_follow_their_pieces_on_one_side_and_go_against_them_on_the_other() throws ImpossibleGeometry {
        GarmentDraft jacket = average();
        for (Seam seam : jacket.seams()) {
            for (int i = 1; i < seam.a().size(); i++) {
                if (seam.a().get(i).piece().equals(seam.a().get(i - 1).piece())) {
                    assertThat(edge(jacket, seam.a().get(i)).line().first())
                            .as(seam.name())
                            .isEqualTo(edge(jacket, seam.a().get(i - 1)).line().last());
                }
            }
            for (int i = 1; i < seam.b().size(); i++) {
                if (seam.b().get(i).piece().equals(seam.b().get(i - 1).piece())) {
                    assertThat(edge(jacket, seam.b().get(i)).line().last())
                            .as(seam.name())
                            .isEqualTo(edge(jacket, seam.b().get(i - 1)).line().first());
                }
            }
        }
    }

    /** In the piece frame +y points to the viewer's right when the piece stands with its top up. */
    @ParameterizedTest
    @CsvSource({
        "jacket.front, edge, side",
        "jacket.back, side, centreBack",
        "jacket.side, front, back",
        "jacket.topSleeve, forearm, hindarm",
        "jacket.underSleeve, hindarm, forearm",
        "jacket.facing, inner, edge"
    })
    void pairs_are_drawn_as_the_right_piece_face_up(String id, String viewersRight, String viewersLeft)
            throws ImpossibleGeometry {
        Piece piece = piece(average(), id);
        assertThat(middle(piece, viewersRight).y())
                .isGreaterThan(middle(piece, viewersLeft).y());
    }

    private static Point middle(Piece piece, String edge) {
        Edge found = piece.findEdge(edge).orElseThrow();
        return found.line().at(found.length() / 2);
    }

    @ParameterizedTest
    @CsvSource({"880, 760, 900", "1059, 941, 1020", "1059, 820, 960", "1280, 1290, 1240"})
    void drill_holes_lie_well_inside_their_piece(double chest, double waist, double seat) throws ImpossibleGeometry {
        for (Style.Fit fit : Style.Fit.values()) {
            for (Piece piece :
                    jacket(SampleBody.withGirths(chest, waist, seat), fit).pieces()) {
                for (DrillHole hole : piece.drillHoles()) {
                    assertThat(Mm.polygon(piece.seamLine())
                                    .buffer(-5)
                                    .covers(Mm.GEOMETRY.createPoint(new Coordinate(
                                            hole.at().x(), hole.at().y()))))
                            .as("%s %s", piece.id(), hole)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_top_collar_is_whole_and_even() throws ImpossibleGeometry {
        Piece collar = piece(average(), "jacket.topCollar");
        for (String edge : List.of("gorge", "neck", "backNeck", "fall", "end")) {
            assertThat(collar.findEdge(edge + "Right").orElseThrow().length())
                    .isCloseTo(collar.findEdge(edge + "Left").orElseThrow().length(), offset(0.05));
        }
    }

    @Test
    void an_arm_short_for_its_cap_gets_a_wider_sleeve_and_one_too_short_is_refused_with_the_place()
            throws ImpossibleGeometry {
        assertThat(jacket(withArm(350, 190), Style.Fit.REGULAR).pieces()).isNotEmpty();
        assertThatThrownBy(() -> jacket(withArm(200, 90), Style.Fit.REGULAR))
                .isInstanceOfSatisfying(ImpossibleGeometry.class, impossible -> {
                    assertThat(impossible.reason().where()).isEqualTo("jacket.topSleeve, cap");
                    assertThat(impossible.reason().expected())
                            .isEqualTo("a cap of 548.3 mm between 103 and 103 mm high");
                });
    }

    private static Body withArm(double length, double elbow) {
        Body man = SampleBody.average();
        Body.Arm arm = new Body.Arm(
                length,
                elbow,
                man.arm().upperArm(),
                man.arm().wrist(),
                man.arm().hand());
        return new Body(
                man.height(), man.girths(), man.lengths(), man.widths(), man.shoulder(), arm, man.leg(), man.bust());
    }
}
