package io.tailorline.pattern.io.dxf;

import static io.tailorline.pattern.io.dxf.HandWrittenDxf.CLOSED;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.SQUARE;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.block;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.file;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.line;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.polyline;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.read;
import static io.tailorline.pattern.io.dxf.HandWrittenDxf.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from files: our own come back as they were, those of others come in with a report. */
class PatternDxfReaderTest {

    private static Pattern suit() {
        return ((Drafted) new PatternEngine().draft("order-1", Style.twoPiece(), AverageMan.body())).pattern();
    }

    @ParameterizedTest
    @EnumSource(DxfFlavour.class)
    void a_whole_suit_comes_back_as_it_was(DxfFlavour flavour) throws FormatFault {
        Pattern suit = suit();
        for (DxfOutline outline : DxfOutline.values()) {
            DxfImport back = read(PatternDxf.text(suit, flavour, outline));

            assertThat(back.pattern().pieces()).hasSameSizeAs(suit.pieces());
            for (int i = 0; i < suit.pieces().size(); i++) {
                assertSame(suit.pieces().get(i), back.pattern().pieces().get(i), flavour);
            }
        }
    }

    private static void assertSame(Piece was, Piece is, DxfFlavour flavour) {
        double area = was.cutLine().signedArea();
        assertThat(is.cutLine().signedArea()).as(was.id()).isCloseTo(area, within(area * 1e-4));
        assertThat(is.seamLine().signedArea())
                .as(was.id())
                .isCloseTo(was.seamLine().signedArea(), within(area * 1e-4));
        assertThat(is.edges()).as(was.id()).hasSameSizeAs(was.edges());
        for (int e = 0; e < was.edges().size(); e++) {
            Edge edge = was.edges().get(e);
            assertThat(is.edges().get(e).length()).as(was.id()).isCloseTo(edge.length(), within(0.02));
        }
        assertThat(is.material()).isEqualTo(was.material());
        assertThat(is.garment()).isEqualTo(was.garment());
        assertThat(is.name()).isEqualTo(was.name());
        assertThat(is.grainLine()).isEqualTo(was.grainLine());
        assertThat(is.drillHoles()).hasSameSizeAs(was.drillHoles());
        assertThat(is.internalLines()).hasSameSizeAs(was.internalLines());
        if (flavour == DxfFlavour.ASTM) {
            assertThat(is.cut()).isEqualTo(was.cut());
        }
        assertThat(is.notches()).as(was.id()).hasSameSizeAs(was.notches());
        for (Notch notch : was.notches()) {
            assertThat(is.notches()).as(was.id()).anySatisfy(other -> {
                assertThat(other.at().distanceTo(notch.at())).isLessThan(0.1);
                assertThat(other.kind()).isEqualTo(notch.kind());
                assertThat(other.depth()).isEqualTo(notch.depth());
            });
        }
    }

    @Test
    void the_boundary_has_one_line_for_each_seam_edge() throws FormatFault {
        DxfFile file = DxfFile.parse("suit", PatternDxf.text(suit()).getBytes(StandardCharsets.US_ASCII));

        for (int i = 0; i < file.blocks().size(); i++) {
            Piece piece = suit().pieces().get(i);
            List<DxfEntity> lines = file.blocks().get(i).on(DxfLayer.BOUNDARY, "POLYLINE");
            assertThat(lines).as(piece.id()).hasSameSizeAs(piece.edges());
            for (int e = 0; e < lines.size(); e++) {
                assertThat(lines.get(e)
                                .points()
                                .get(0)
                                .distanceTo(piece.edges().get(e).line().first()))
                        .as(
                                "%s, %s: from the corner to where its cut begins",
                                piece.id(), piece.edges().get(e).name())
                        .isLessThan(75);
            }
        }
    }

    @Test
    void a_notch_of_an_absurd_depth_is_cut_as_deep_as_usual_and_the_import_says_so() throws FormatFault {
        DxfImport read = read(SQUARE.formatted(CLOSED, "UNITS: ENGLISH").replace("-0.2", "-28"));

        assertThat(read.pattern().pieces().get(0).notches().get(0).depth()).isEqualTo(4);
        assertThat(read.remarks())
                .anyMatch(remark -> remark.text()
                        .endsWith("has 1 notches that are not from 0.5 to 15 mm deep; they are cut 4 mm deep."));
    }

    /** Between them lies no line to cut a double notch from. */
    @Test
    void two_notches_to_either_side_of_a_corner_are_two() throws FormatFault {
        String corner = polyline(true, 0, 0, 100, 0, 100, 100, 0, 100) + notch(4, 0) + notch(0, 4);
        String line = polyline(true, 0, 0, 100, 0, 100, 100, 0, 100) + notch(24, 0) + notch(29, 0);

        assertThat(read(SQUARE.formatted(corner, "UNITS: METRIC"))
                        .pattern()
                        .pieces()
                        .get(0)
                        .notches())
                .extracting(Notch::kind)
                .containsExactly(Notch.Kind.SINGLE, Notch.Kind.SINGLE, Notch.Kind.SINGLE);
        assertThat(read(SQUARE.formatted(line, "UNITS: METRIC"))
                        .pattern()
                        .pieces()
                        .get(0)
                        .notches())
                .extracting(Notch::kind)
                .containsExactlyInAnyOrder(Notch.Kind.SINGLE, Notch.Kind.DOUBLE);
    }

    private static String notch(int x, int y) {
        return "\n0\nPOINT\n8\n4\n10\n%d\n20\n%d".formatted(x, y);
    }

    @Test
    void a_block_that_is_inserted_twice_is_read_once_and_told() throws FormatFault {
        String insert = "\n0\nINSERT\n8\n1\n2\nPATCH\n10\n0\n20\n0";
        String blocks = block("PATCH", polyline(true, 0, 0, 0, 100, 100, 100, 100, 0));
        DxfImport twice = read(file(blocks, text("UNITS: METRIC") + insert + insert));
        DxfImport once = read(file(blocks, text("UNITS: METRIC") + insert));

        assertThat(twice.pattern().pieces()).hasSize(1);
        assertThat(twice.remarks()).anyMatch(remark -> remark.text().contains("is inserted 2 times"));
        assertThat(once.remarks()).noneMatch(remark -> remark.text().contains("inserted"));
    }

    /** Other readers take a closed line for a piece, whatever the flavour. */
    @ParameterizedTest
    @EnumSource(DxfFlavour.class)
    void a_boundary_edge_by_edge_is_there_as_one_closed_line_as_well(DxfFlavour flavour) throws FormatFault {
        Pattern suit = suit();
        DxfFile file = DxfFile.parse(
                "suit", PatternDxf.text(suit, flavour, DxfOutline.EDGES).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < file.blocks().size(); i++) {
            Piece piece = suit.pieces().get(i);
            assertThat(file.blocks().get(i).on(DxfLayer.validationCopyOf(DxfLayer.BOUNDARY), "POLYLINE"))
                    .as(piece.id())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.closed()).isTrue();
                        assertThat(line.points()).hasSameSizeAs(piece.cutLine().points());
                    });
        }
    }

    @Test
    void open_edges_are_chained_turned_and_small_gaps_closed() throws FormatFault {
        String edges = String.join(
                "\n",
                polyline(false, 0, 0, 100, 0),
                polyline(false, 100, 100, 100, 0.2),
                polyline(false, 0, 100, 100, 100),
                polyline(false, 0, 100, 0, 0));
        DxfImport read = read(SQUARE.formatted(edges, "UNITS: METRIC"));
        Piece patch = read.pattern().pieces().get(0);

        assertThat(patch.edges()).hasSize(4);
        assertThat(patch.cutLine().signedArea()).isCloseTo(10_000, within(20.0));
        assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("1 gaps in the outline were closed"));
    }

    @Test
    void a_half_piece_is_unfolded_about_its_fold_line() throws FormatFault {
        String half = CLOSED + "\n0\nLINE\n8\n6\n10\n0\n20\n-5\n11\n0\n21\n15";
        DxfImport read = read(SQUARE.formatted(half, "UNITS: ENGLISH"));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(2 * 254 * 254, within(2.0));
        assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("unfolded"));
    }

    @Test
    void an_arc_is_cut_as_an_arc() throws FormatFault {
        // a square of 100 with half a circle on its right side: group 42 of the second corner
        String arc =
                polyline(true, 0, 0, 100, 0, 100, 100, 0, 100).replaceFirst("(\n10\n100.0\n20\n0.0)", "$1\n42\n1.0");

        assertThat(read(SQUARE.formatted(arc, "UNITS: METRIC"))
                        .pattern()
                        .pieces()
                        .get(0)
                        .cutLine()
                        .signedArea())
                .isCloseTo(100 * 100 + StrictMath.PI * 50 * 50 / 2, within(3.0));
    }

    @Test
    void an_unfolded_piece_keeps_its_marks_on_both_halves() throws FormatFault {
        String half = polyline(true, 0, 0, 0, 100, 100, 100, 100, 0)
                + "\n"
                + line(6, 0, -5, 0, 105)
                + "\n0\nPOINT\n8\n4\n10\n60\n20\n0"
                + "\n0\nPOINT\n8\n4\n10\n0\n20\n100"
                + "\n0\nPOINT\n8\n13\n10\n30\n20\n50\n"
                + line(8, 10, 20, 40, 20);
        Piece piece = read(file(block("PATCH", half), text("UNITS: METRIC")))
                .pattern()
                .pieces()
                .get(0);

        assertThat(piece.notches()).extracting(notch -> notch.at().x()).containsExactlyInAnyOrder(60.0, 0.0, -60.0);
        assertThat(piece.drillHoles()).extracting(hole -> hole.at().x()).containsExactlyInAnyOrder(30.0, -30.0);
        assertThat(piece.internalLines()).hasSize(2);
    }

    @Test
    void a_block_and_an_entity_that_are_not_read_are_remarked() throws FormatFault {
        String light = "0\nLWPOLYLINE\n8\n1\n10\n0\n20\n0";
        String blocks = block("READ", CLOSED) + block("LIGHT", light) + block("LINES", line(1, 0, 0, 5, 0));

        assertThat(read(file(blocks, text("UNITS: METRIC") + "\n" + line(1, 0, 0, 5, 5)))
                        .remarks())
                .anyMatch(remark -> remark.text().contains("'LIGHT' was NOT READ")
                        && remark.text().contains("LWPOLYLINE"))
                .anyMatch(remark -> remark.text().contains("'LINES' was NOT READ")
                        && remark.text().contains("LINE"))
                .anyMatch(remark -> remark.text().contains("1 entities outside of the blocks were not read: LINE"))
                .noneMatch(remark -> remark.text().contains("'READ' was NOT READ"));
        assertThatThrownBy(() -> read(file(block("LIGHT", light), "")))
                .hasMessageContaining("no piece")
                .hasMessageContaining("'LIGHT' was NOT READ");
    }

    @Test
    void a_fold_line_without_length_is_ignored() throws FormatFault {
        DxfImport read = read(SQUARE.formatted(CLOSED + "\n" + line(6, 0, 5, 0, 5), "UNITS: ENGLISH"));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(254 * 254, within(1.0));
    }

    @Test
    void stripe_points_that_are_left_out_are_remarked() throws FormatFault {
        String stripe = "\n0\nPOINT\n8\n9\n10\n5\n20\n5\n0\nPOINT\n8\n10\n10\n5\n20\n5";

        assertThat(read(SQUARE.formatted(CLOSED + stripe, "UNITS: ENGLISH")).remarks())
                .anyMatch(remark -> remark.text().contains("2 stripe or plaid points"));
    }

    private static String graded(String sample) {
        String small = CLOSED + text("PIECE NAME: Patch") + text("SIZE: 48");
        String said = text("QUANTITY: 3") + text("FABRIC: LINING") + text("CATEGORY: trousers");
        String middle = CLOSED + text("PIECE NAME: Patch") + text("SIZE: 50") + said + text("ANNOTATION: 3X");
        return file(block("P48", small) + block("P50", middle), text("UNITS: ENGLISH") + text(sample));
    }

    @Test
    void all_sizes_are_read_with_a_remark_when_no_sample_size_is_named() throws FormatFault {
        DxfImport read = read(graded("AUTHOR: x"));

        assertThat(read.pattern().pieces()).hasSize(2);
        assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("sizes 48, 50 and names no sample size"));
    }

    @Test
    void another_size_inherits_what_the_sample_size_says() throws FormatFault {
        DxfImport read = new PatternDxfReader(BrokenPieces.REFUSE, Optional.of("48"))
                .read("graded", graded("SAMPLE SIZE: 50").getBytes(StandardCharsets.US_ASCII));

        assertThat(read.pattern().pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.cut()).isEqualTo(new CutQuantity(3, false));
            assertThat(piece.material()).isEqualTo(Material.LINING);
            assertThat(piece.garment()).isEqualTo(Garment.TROUSERS);
            assertThat(piece.name()).isEqualTo("Patch (3X)");
        });
        assertThat(read.remarks())
                .noneMatch(remark ->
                        remark.text().contains("assumed") && !remark.text().contains("grain"));
    }
}
