package io.tailorline.pattern.io.dxf;

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
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines on layer 11: which are cut inside a piece and which are drawn. */
class DxfInternalCutsTest {

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
}
