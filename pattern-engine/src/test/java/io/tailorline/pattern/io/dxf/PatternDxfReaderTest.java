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
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @EnumSource(DxfFlavour.class)
    void an_internal_cut_is_an_open_line_on_layer_11(DxfFlavour flavour) throws FormatFault {
        Piece front = SamplePattern.withInternalCut(
                SamplePattern.front(), "belly cut", Point.of(200, 100), Point.of(210, 40), Point.of(220, -10));
        String text = PatternDxf.text(SamplePattern.with(front, SamplePattern.back()), flavour, DxfOutline.RING);
        DxfImport back = read(text);

        assertThat(text).contains("POLYLINE\r\n  8\r\n11\r\n");
        assertThat(back.pattern().pieces().get(0).internalCuts())
                .containsExactly(new InternalCut(
                        "internal cut", front.internalCuts().get(0).line()));
        assertThat(back.remarks()).noneMatch(remark -> remark.text().contains("cut-out"));
    }

    @Test
    void an_open_line_on_layer_11_is_cut_from_its_inner_end_and_a_closed_one_is_drawn() throws FormatFault {
        String open = polyline(false, 0, 40, 50, 40).replace("\n8\n1\n", "\n8\n11\n");
        String closed = polyline(true, 20, 60, 40, 60, 40, 80).replace("\n8\n1\n", "\n8\n11\n");
        String outline = polyline(true, 0, 0, 0, 100, 100, 100, 100, 0);
        DxfImport read = read(SQUARE.formatted(outline + "\n" + open + "\n" + closed, "UNITS: METRIC"));
        Piece patch = read.pattern().pieces().get(0);

        assertThat(patch.internalCuts()).singleElement().satisfies(cut -> {
            assertThat(patch.cutLine()
                            .distanceTo(
                                    cut.line().first().x(), cut.line().first().y()))
                    .isCloseTo(40, within(0.01));
            assertThat(patch.cutLine()
                            .distanceTo(cut.line().last().x(), cut.line().last().y()))
                    .isLessThan(0.01);
        });
        assertThat(patch.internalLines()).hasSize(1);
        assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("closed cut-out; it is drawn"));
    }

    private static String exploded(double... corners) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i + 3 < corners.length; i += 2) {
            lines.append('\n').append(line(11, corners[i], corners[i + 1], corners[i + 2], corners[i + 3]));
        }
        return lines.toString();
    }

    private static DxfImport withCuts(String lines) throws FormatFault {
        return read(
                file(block("PATCH", polyline(true, 0, 0, 0, 100, 100, 100, 100, 0) + lines), text("UNITS: METRIC")));
    }

    @Test
    void a_closed_cut_out_of_single_lines_is_drawn_and_not_cut() throws FormatFault {
        DxfImport read = withCuts(exploded(30, 30, 60, 30, 60, 60, 30, 60, 30, 30));
        Piece patch = read.pattern().pieces().get(0);

        assertThat(patch.internalCuts()).isEmpty();
        assertThat(patch.internalLines())
                .singleElement()
                .satisfies(line -> assertThat(line.line().length()).isCloseTo(120, within(0.01)));
        assertThat(read.remarks())
                .anyMatch(remark -> remark.text().contains("has a closed cut-out; it is drawn, not cut."))
                .noneMatch(remark -> remark.text().contains("internal cut"));
    }

    @Test
    void single_lines_that_touch_are_one_internal_cut_and_the_import_says_how_many_there_are() throws FormatFault {
        DxfImport read = withCuts(exploded(30, 0, 30, 40, 60, 40) + exploded(60, 60, 60, 80));

        assertThat(read.pattern().pieces().get(0).internalCuts())
                .extracting(cut -> cut.line().length())
                .containsExactlyInAnyOrder(70.0, 20.0);
        assertThat(read.remarks())
                .extracting(Notice::text)
                .contains("Piece 'PATCH' has 2 internal cuts; the table cuts them.");
    }

    @Test
    void an_open_line_that_leaves_the_cut_line_is_drawn_and_not_cut() throws FormatFault {
        DxfImport read = withCuts(exploded(50, 50, 50, -20) + exploded(20, 50, 20, 80));
        Piece patch = read.pattern().pieces().get(0);

        assertThat(patch.internalCuts()).extracting(cut -> cut.line().length()).containsExactly(30.0);
        assertThat(patch.internalLines())
                .extracting(line -> line.line().length())
                .containsExactly(70.0);
        assertThat(read.remarks())
                .extracting(Notice::text)
                .contains("Piece 'PATCH' has an internal cut; the table cuts it.")
                .contains("Piece 'PATCH' has an internal cut that leaves the piece; it is drawn, not cut.");
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
    void inches_become_millimetres_and_a_clockwise_outline_is_turned() throws FormatFault {
        DxfImport read = read(SQUARE.formatted(CLOSED, "UNITS: ENGLISH"));
        Piece patch = read.pattern().pieces().get(0);

        assertThat(patch.cutLine().signedArea()).isCloseTo(254 * 254, within(1.0));
        assertThat(patch.cut()).isEqualTo(CutQuantity.pair());
        assertThat(patch.grainLine().to().x() - patch.grainLine().from().x()).isCloseTo(203.2, within(0.01));
        assertThat(patch.notches()).singleElement().satisfies(notch -> {
            assertThat(notch.depth()).isCloseTo(5.08, within(0.01));
            assertThat(notch.angleDeg()).isCloseTo(0, within(1e-9));
        });
        assertThat(read.remarks()).noneMatch(remark -> remark.text().contains("unit"));
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
    void a_missing_unit_is_inferred_and_said() throws FormatFault {
        DxfImport read = read(SQUARE.formatted(CLOSED, "STYLE NAME: x"));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(254 * 254, within(1.0));
        assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("inches were assumed"));
    }

    private static String withHeader(String file, int insUnits) {
        return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1009\n9\n$INSUNITS\n70\n" + insUnits + "\n0\nENDSEC\n" + file;
    }

    @ParameterizedTest
    @CsvSource({"1, 25.4", "4, 1", "5, 10", "6, 1000"})
    void the_unit_of_the_header_counts_where_no_text_names_one(int insUnits, double mm) throws FormatFault {
        DxfImport read = read(withHeader(SQUARE.formatted(CLOSED, "STYLE NAME: x"), insUnits));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(100 * mm * mm, within(mm));
        assertThat(read.remarks()).noneMatch(remark -> remark.text().contains("unit"));
    }

    /** Against the text of the standard and against the header. */
    @ParameterizedTest
    @EnumSource
    void the_unit_that_the_reader_is_told_counts_whatever_the_file_says(LengthUnit unit) throws FormatFault {
        String file = withHeader(SQUARE.formatted(CLOSED, "UNITS: ENGLISH"), 6);
        DxfImport read = new PatternDxfReader(BrokenPieces.REFUSE, Optional.empty(), Optional.of(unit))
                .read("square.dxf", file.getBytes(StandardCharsets.US_ASCII));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea())
                .isCloseTo(100 * unit.mm() * unit.mm(), within(1.0));
        assertThat(read.remarks()).noneMatch(remark -> remark.code().startsWith("dxf.unit"));
    }

    @Test
    void a_header_that_contradicts_the_text_of_the_standard_is_told_and_the_text_counts() throws FormatFault {
        DxfImport read = read(withHeader(SQUARE.formatted(CLOSED, "UNITS: ENGLISH"), 4));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(254 * 254, within(1.0));
        assertThat(read.remarks())
                .extracting(Notice::text)
                .contains(
                        "The file says ENGLISH, but its header ($INSUNITS) gives a unit of 1.0 mm; ENGLISH was taken.");
    }

    /** A welt of 60 by 24 with a notch 4 deep, or with a seam 10 inside it. */
    @Test
    void a_small_piece_in_millimetres_is_not_read_as_inches() throws FormatFault {
        String welt = polyline(true, 0, 0, 0, 24, 60, 24, 60, 0);
        String notched = block("WELT", welt + "\n0\nPOINT\n8\n4\n10\n30\n20\n0\n30\n-4");
        String sewn = block(
                "WELT",
                polyline(true, 0, 0, 0, 44, 80, 44, 80, 0) + "\n"
                        + polyline(true, 10, 10, 10, 34, 70, 34, 70, 10).replace("\n8\n1\n", "\n8\n14\n"));
        for (String blocks : List.of(notched, sewn)) {
            DxfImport read = read(file(blocks, text("STYLE NAME: x")));
            assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isBetween(60 * 24 - 1.0, 80 * 44 + 1.0);
            assertThat(read.remarks()).anyMatch(remark -> remark.text().contains("millimetres were assumed"));
        }
    }

    /** The drafted piece tells the unit of a file that does not. */
    @ParameterizedTest
    @CsvSource({"1", "0.1", "0.03937"})
    void a_piece_that_comes_back_without_a_unit_is_as_large_as_it_went(double scale) throws FormatFault {
        Pattern suit = suit();
        Piece welt = suit.findPiece("jacket.breastWelt").orElseThrow();
        StringBuilder outline = new StringBuilder("0\nPOLYLINE\n8\n1\n66\n1\n70\n1");
        for (Point point : welt.cutLine().points()) {
            outline.append("\n0\nVERTEX\n8\n1\n10\n" + point.x() * scale + "\n20\n" + point.y() * scale);
        }
        String file = file(block("WELT", outline + "\n0\nSEQEND\n8\n1"), text("STYLE NAME: x"));
        Piece read = PatternDxfReader.readPiece(
                        "welt.dxf", file.getBytes(StandardCharsets.US_ASCII), suit, "jacket.breastWelt", Side.BOTH)
                .pattern()
                .pieces()
                .get(0);

        assertThat(read.cutLine().signedArea())
                .isCloseTo(welt.cutLine().signedArea(), within(welt.cutLine().signedArea() * 1e-3));
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
    void a_point_near_the_fold_is_judged_in_millimetres() throws FormatFault {
        String near = polyline(true, 0.01, 0, 10, 0, 10, 10, 0.01, 10);
        DxfImport read = read(SQUARE.formatted(near + "\n" + line(6, 0, 0, 0, 10), "UNITS: ENGLISH"));

        assertThat(read.remarks()).noneMatch(remark -> remark.text().contains("unfolded"));
    }

    @Test
    void ends_meet_in_millimetres() throws FormatFault {
        String edges = polyline(false, 0, 0, 10, 0, 10, 10) + "\n" + polyline(false, 10, 10.005, 0, 10, 0, 0);

        assertThat(read(SQUARE.formatted(edges, "UNITS: ENGLISH")).remarks())
                .anyMatch(remark -> remark.text().contains("1 gaps in the outline were closed"));
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
