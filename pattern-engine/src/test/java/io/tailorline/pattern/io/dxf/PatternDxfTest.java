package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the written file again with a reader of its own and compares what a cutting system would see. */
class PatternDxfTest {

    private record Group(int code, String value) {}

    private static List<Group> groups(String dxf) {
        String[] lines = dxf.split("\r\n");
        assertThat(lines.length % 2).isZero();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            groups.add(new Group(Integer.parseInt(lines[i].trim()), lines[i + 1]));
        }
        return groups;
    }

    /** The polylines of a layer, in order; each is its vertices. */
    private static List<List<Point>> polylines(List<Group> groups, String layer) {
        List<List<Point>> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean onLayer = i + 1 < groups.size() && groups.get(i + 1).equals(new Group(8, layer));
            if (group.equals(new Group(0, "POLYLINE")) && onLayer) {
                lines.add(new ArrayList<>());
            } else if (group.equals(new Group(0, "VERTEX")) && onLayer) {
                lines.get(lines.size() - 1)
                        .add(Point.of(
                                Double.parseDouble(groups.get(i + 2).value()),
                                Double.parseDouble(groups.get(i + 3).value())));
            }
        }
        return lines;
    }

    @Test
    void boundaries_read_back_with_the_area_they_had() {
        Pattern pattern = SamplePattern.pattern();
        List<List<Point>> boundaries =
                polylines(groups(PatternDxf.text(pattern, DxfFlavour.AAMA, DxfOutline.RING)), "1");

        assertThat(boundaries).hasSize(pattern.pieces().size());
        for (int i = 0; i < boundaries.size(); i++) {
            double area = pattern.pieces().get(i).cutLine().signedArea();
            assertThat(new Ring(boundaries.get(i)).signedArea()).isCloseTo(area, offset(area * 1e-4));
        }
    }

    @Test
    void the_sewing_line_is_one_chain_of_open_lines_one_for_each_edge() {
        Piece front = SamplePattern.front();
        List<List<Point>> edges = polylines(groups(PatternDxf.text(SamplePattern.pattern())), "14")
                .subList(0, front.edges().size());

        for (int i = 0; i < edges.size(); i++) {
            List<Point> edge = edges.get(i);
            List<Point> next = edges.get((i + 1) % edges.size());
            assertThat(edge.get(edge.size() - 1).distanceTo(next.get(0))).isLessThan(0.01);
            assertThat(edge).isEqualTo(front.edges().get(i).line().points());
        }
    }

    @Test
    void notches_carry_depth_and_angle_and_texts_stay_ascii() {
        String dxf = PatternDxf.text(SamplePattern.pattern());

        assertThat(groups(dxf))
                .containsSubsequence(
                        new Group(0, "POINT"),
                        new Group(8, "4"),
                        new Group(10, "150.0000"),
                        new Group(20, "-10.0000"),
                        new Group(30, "-4.0000"),
                        new Group(39, "3.0000"),
                        new Group(50, "90.0000"));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(dxf)).isTrue();
        assertThat(groups(dxf)).contains(new Group(1, "Quantity: 2"), new Group(1, "Units: METRIC"));
    }

    @Test
    void every_block_is_inserted_once_under_a_name_of_its_own() {
        List<Group> groups = groups(PatternDxf.text(SamplePattern.pattern()));

        assertThat(groups.stream().filter(group -> group.equals(new Group(0, "BLOCK"))))
                .hasSize(2);
        assertThat(groups.stream().filter(group -> group.equals(new Group(0, "INSERT"))))
                .hasSize(2);
        assertThat(groups).contains(new Group(2, "JACKET_FRONT"), new Group(2, "JACKET_BACK"));
    }
}
