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
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which unit a DXF file is read in, and what is said of it. */
class DxfUnitsTest {

    private static Pattern suit() {
        return ((Drafted) new PatternEngine().draft("order-1", Style.twoPiece(), AverageMan.body())).pattern();
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
}
