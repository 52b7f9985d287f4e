package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from files: our own come back as they were, those of others come in with a report. */
class PatternDxfReaderTest {

    /** A hand-written piece in the manner of CLO: keys in capitals, one closed outline, line ends of Unix. */
    private static final String SQUARE = """
            0
            SECTION
            2
            BLOCKS
            0
            BLOCK
            8
            1
            2
            PATCH_M
            70
            64
            0
            TEXT
            8
            1
            1
            PIECE NAME: Patch
            0
            TEXT
            8
            1
            1
            QUANTITY: 1,1
            %s
            0
            LINE
            8
            7
            10
            1
            20
            0
            11
            1
            21
            8
            0
            POINT
            8
            4
            10
            5
            20
            0
            30
            -0.2
            0
            ENDBLK
            8
            1
            0
            ENDSEC
            0
            SECTION
            2
            ENTITIES
            0
            TEXT
            8
            1
            1
            %s
            0
            ENDSEC
            0
            EOF
            """;

    private static String polyline(boolean closed, double... xy) {
        StringBuilder out = new StringBuilder("0\nPOLYLINE\n8\n1\n66\n1\n70\n" + (closed ? "1" : "0"));
        for (int i = 0; i < xy.length; i += 2) {
            out.append("\n0\nVERTEX\n8\n1\n10\n" + xy[i] + "\n20\n" + xy[i + 1]);
        }
        return out.append("\n0\nSEQEND\n8\n1").toString();
    }

    private static final String CLOSED = polyline(true, 0, 0, 0, 10, 10, 10, 10, 0);

    private static DxfImport read(String text) throws FormatFault {
        return new PatternDxfReader(BrokenPieces.REFUSE, Optional.empty())
                .read("square.dxf", text.getBytes(StandardCharsets.US_ASCII));
    }

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
        assertThat(read.remarks()).noneMatch(remark -> remark.contains("unit"));
    }

    @Test
    void a_missing_unit_is_inferred_and_said() throws FormatFault {
        DxfImport read = read(SQUARE.formatted(CLOSED, "STYLE NAME: x"));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(254 * 254, within(1.0));
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("inches were assumed"));
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
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("1 gaps in the outline were closed"));
    }

    @Test
    void a_half_piece_is_unfolded_about_its_fold_line() throws FormatFault {
        String half = CLOSED + "\n0\nLINE\n8\n6\n10\n0\n20\n-5\n11\n0\n21\n15";
        DxfImport read = read(SQUARE.formatted(half, "UNITS: ENGLISH"));

        assertThat(read.pattern().pieces().get(0).cutLine().signedArea()).isCloseTo(2 * 254 * 254, within(2.0));
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("unfolded"));
    }

    @Test
    void an_open_outline_is_refused_with_its_place() {
        String open = polyline(false, 0, 0, 100, 0, 100, 100, 0, 100);

        assertThatThrownBy(() -> read(SQUARE.formatted(open, "UNITS: METRIC")))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("block PATCH_M")
                .hasMessageContaining("open from (0.00, 100.00) to (0.00, 0.00), a gap of 100.00 mm");
    }

    /** The gap is the second of four edges' end; the file begins its outline elsewhere. */
    @Test
    void a_gap_is_told_where_it_is() {
        String edges = String.join(
                "\n",
                polyline(false, 0, 0, 100, 0),
                polyline(false, 100, 0, 100, 100),
                polyline(false, 99.2, 100, 0, 100),
                polyline(false, 0, 100, 0, 0));

        assertThatThrownBy(() -> read(SQUARE.formatted(edges, "UNITS: METRIC")))
                .hasMessageContaining("open from (100.00, 100.00) to (99.20, 100.00), a gap of 0.80 mm")
                .hasMessageContaining("at most 0.5 mm");
    }

    private static String inserted(String values, String body) {
        return file(block("PATCH", body), "\n0\nINSERT\n8\n1\n2\nPATCH\n10\n5\n20\n5" + values + text("UNITS: METRIC"));
    }

    @Test
    void a_block_inserted_in_another_size_is_refused_with_its_line() {
        String piece = polyline(true, 0, 0, 100, 0, 100, 100, 0, 100) + "\n" + line(7, 10, 10, 90, 10);

        assertThatThrownBy(() -> read(inserted("\n41\n2.0\n42\n2.0", piece)))
                .hasMessageContaining("scale 2.0000 x 2.0000 (line ")
                .hasMessageContaining("1 x 1 was expected");
        assertThatThrownBy(() -> read(inserted("\n41\n-1.0", piece))).hasMessageContaining("mirrored");
    }

    @Test
    void a_rotated_block_lies_by_its_grain_or_is_refused() throws FormatFault {
        String piece = polyline(true, 0, 0, 100, 0, 100, 50, 0, 50);

        assertThat(read(inserted("\n50\n90", piece + "\n" + line(7, 10, 10, 90, 10)))
                        .pattern()
                        .pieces())
                .hasSize(1);
        assertThatThrownBy(() -> read(inserted("\n50\n90", piece)))
                .hasMessageContaining("rotation of 90.00 degrees (line ");
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
    void a_crossing_outline_is_refused_or_left_out_as_asked() throws FormatFault {
        String bow = polyline(true, 0, 0, 100, 100, 100, 0, 0, 150);
        String file = SQUARE.formatted(bow, "UNITS: METRIC");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("crosses itself at (");
        assertThatThrownBy(() -> new PatternDxfReader(BrokenPieces.LEAVE_OUT, Optional.empty())
                        .read("bow.dxf", file.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("no piece");
    }

    @Test
    void an_unknown_size_is_refused_with_those_there_are() {
        byte[] file = PatternDxf.text(SamplePattern.pattern()).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> new PatternDxfReader(BrokenPieces.REFUSE, Optional.of("52")).read("f", file))
                .hasMessageContaining("no piece of size '52'");
    }

    @Test
    void what_is_no_dxf_text_is_refused() {
        assertThatThrownBy(() -> read("AutoCAD Binary DXF\r\n\032\0")).hasMessageContaining("binary");
        assertThatThrownBy(() -> read("hello\nworld\n\n")).hasMessageContaining("group code");
        assertThatThrownBy(() -> read("0")).hasMessageContaining("cut short");
        assertThatThrownBy(() -> read("")).hasMessageContaining("cut short");
        assertThatThrownBy(() -> read("0\nEOF\n")).hasMessageContaining("no piece");
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() {
        String whole = SQUARE.formatted(CLOSED, "UNITS: METRIC");
        for (int length = 0; length < whole.lastIndexOf("EOF"); length += 7) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> read(part)).as("%d characters", length).isInstanceOf(FormatFault.class);
        }
    }

    @Test
    void a_coordinate_that_is_no_number_is_refused_with_its_line() {
        String broken = SQUARE.formatted(CLOSED.replace("\n10.0\n", "\nten\n"), "UNITS: METRIC");

        assertThatThrownBy(() -> read(broken)).hasMessageContaining("line ").hasMessageContaining("\"ten\"");
    }

    private static String line(int layer, double... xy) {
        return "0\nLINE\n8\n" + layer + "\n10\n" + xy[0] + "\n20\n" + xy[1] + "\n11\n" + xy[2] + "\n21\n" + xy[3];
    }

    private static String text(String words) {
        return "\n0\nTEXT\n8\n1\n1\n" + words;
    }

    private static String block(String name, String body) {
        return "0\nBLOCK\n2\n" + name + "\n" + body + "\n0\nENDBLK\n";
    }

    private static String file(String blocks, String outside) {
        return "0\nSECTION\n2\nBLOCKS\n" + blocks + "0\nENDSEC\n0\nSECTION\n2\nENTITIES" + outside
                + "\n0\nENDSEC\n0\nEOF\n";
    }

    @Test
    void a_block_and_an_entity_that_are_not_read_are_remarked() throws FormatFault {
        String light = "0\nLWPOLYLINE\n8\n1\n10\n0\n20\n0";
        String blocks = block("READ", CLOSED) + block("LIGHT", light) + block("LINES", line(1, 0, 0, 5, 0));

        assertThat(read(file(blocks, text("UNITS: METRIC") + "\n" + line(1, 0, 0, 5, 5)))
                        .remarks())
                .anyMatch(remark -> remark.contains("'LIGHT' was NOT READ") && remark.contains("LWPOLYLINE"))
                .anyMatch(remark -> remark.contains("'LINES' was NOT READ") && remark.contains("LINE"))
                .anyMatch(remark -> remark.contains("1 entities outside of the blocks were not read: LINE"))
                .noneMatch(remark -> remark.contains("'READ' was NOT READ"));
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
    void two_stretches_on_the_fold_are_refused() {
        String comb = polyline(true, 0, 0, 100, 0, 100, 100, 0, 100, 0, 60, 50, 60, 50, 40, 0, 40);
        String file = SQUARE.formatted(comb + "\n" + line(6, 0, 0, 0, 100), "UNITS: METRIC");

        assertThatThrownBy(() -> read(file)).isInstanceOf(FormatFault.class).hasMessageContaining("once unfolded");
    }

    @Test
    void a_piece_on_both_sides_of_its_fold_is_refused() {
        String both = polyline(true, 0, 0, 100, 0, 100, 200, -50, 200, -50, 100, 0, 100);
        String file = SQUARE.formatted(both + "\n" + line(6, 0, 0, 0, 100), "UNITS: METRIC");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("crosses itself");
    }

    @Test
    void a_point_near_the_fold_is_judged_in_millimetres() throws FormatFault {
        String near = polyline(true, 0.01, 0, 10, 0, 10, 10, 0.01, 10);
        DxfImport read = read(SQUARE.formatted(near + "\n" + line(6, 0, 0, 0, 10), "UNITS: ENGLISH"));

        assertThat(read.remarks()).noneMatch(remark -> remark.contains("unfolded"));
    }

    @Test
    void ends_meet_in_millimetres() throws FormatFault {
        String edges = polyline(false, 0, 0, 10, 0, 10, 10) + "\n" + polyline(false, 10, 10.005, 0, 10, 0, 0);

        assertThat(read(SQUARE.formatted(edges, "UNITS: ENGLISH")).remarks())
                .anyMatch(remark -> remark.contains("1 gaps in the outline were closed"));
    }

    @Test
    void stripe_points_that_are_left_out_are_remarked() throws FormatFault {
        String stripe = "\n0\nPOINT\n8\n9\n10\n5\n20\n5\n0\nPOINT\n8\n10\n10\n5\n20\n5";

        assertThat(read(SQUARE.formatted(CLOSED + stripe, "UNITS: ENGLISH")).remarks())
                .anyMatch(remark -> remark.contains("2 stripe or plaid points"));
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
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("sizes 48, 50 and names no sample size"));
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
        assertThat(read.remarks()).noneMatch(remark -> remark.contains("assumed") && !remark.contains("grain"));
    }
}
