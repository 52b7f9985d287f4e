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

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.SamplePattern;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be cut or read for certain is refused with its place. */
class PatternDxfRefusalTest {

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
                .hasMessageContaining("rotation of 90.00 deg (line ");
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

    @Test
    void an_absurd_coordinate_is_refused_with_its_line_and_group() {
        String far = SQUARE.formatted(CLOSED.replace("\n20\n10.0", "\n20\n-1e12"), "UNITS: METRIC");
        String endless = SQUARE.formatted(CLOSED.replace("\n10.0\n", "\nInfinity\n"), "UNITS: METRIC");

        assertThatThrownBy(() -> read(far))
                .isInstanceOf(FormatFault.class)
                .hasMessage("square.dxf, line 41, group 20: \"-1e12\"; expected a number from -10000000 to 10000000.");
        assertThatThrownBy(() -> read(endless)).isInstanceOf(FormatFault.class).hasMessageContaining("\"Infinity\"");
    }

    /** 4 times its chord would be 10^20 mm away; chords along it would fill the memory. */
    @Test
    void an_absurd_arc_is_refused_and_one_that_is_straight_has_no_points() throws FormatFault {
        String bent = SQUARE.formatted(CLOSED.replaceFirst("\n20\n10.0", "\n20\n10.0\n42\n1e20"), "UNITS: METRIC");
        String straight = SQUARE.formatted(CLOSED.replaceFirst("\n20\n10.0", "\n20\n10.0\n42\n1e-15"), "UNITS: METRIC");

        assertThatThrownBy(() -> read(bent)).hasMessageContaining("group 42: \"1e20\"; expected a number from -100");
        assertThat(read(straight).pattern().pieces().get(0).cutLine().size()).isEqualTo(4);
    }

    /** Four arcs of 42 m. */
    @Test
    void an_outline_of_more_points_than_a_garment_has_is_refused_before_it_is_drawn() {
        String arcs = polyline(true, 0, 0, 80_000, 0, 80_000, 80_000, 0, 80_000)
                .replaceAll("(\n20\n[0-9.E]+)", "$1\n42\n0.9");

        assertThatThrownBy(() -> read(SQUARE.formatted(arcs, "UNITS: METRIC")))
                .hasMessageMatching("(?s).*has \\d{4} points on layer 1, .*at most 4000 were expected.*");
    }

    @Test
    void an_outline_longer_than_a_garment_has_is_refused() {
        String ribbon = polyline(true, 0, 0, 100_000, 0, 100_000, 10, 0, 10);

        assertThatThrownBy(() -> read(SQUARE.formatted(ribbon, "UNITS: METRIC")))
                .hasMessageContaining("has 200020 mm of lines on layer 1; at most 100000 mm was expected");
    }

    @Test
    void a_block_inserted_with_a_scale_that_is_no_number_is_refused() {
        String piece = polyline(true, 0, 0, 100, 0, 100, 100, 0, 100) + "\n" + line(7, 10, 10, 90, 10);

        assertThatThrownBy(() -> read(inserted("\n41\nNaN", piece))).hasMessageContaining("scale NaN x 1.0000");
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
}
