package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.nesting.io.MarkerJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** HPGL and DXF of a suit, read back by the words of the formats alone; ISO and G-code: the tests of their own. */
class ReadBackTest {

    private static final double MM = 0.025;

    private static CutProgram suit() throws Exception {
        return CutPlanner.plan(
                        MarkerJson.read(Path.of("src/test/resources/markers/suit.json")),
                        BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void hpgl_draws_every_cut_notch_and_hole_with_its_pen() throws Exception {
        CutProgram suit = suit();
        Map<Integer, Double> length = new HashMap<>();
        int strokes = 0;
        int dots = 0;
        int pen = 0;
        double[] at = {0, 0};
        boolean down = false;
        double drawn = 0;
        for (String word :
                HpglWriter.write(suit).replaceAll("LB[^\u0003]*\u0003", "").split("[;\\s]+")) {
            if (word.startsWith("SP")) {
                pen = Integer.parseInt(word.substring(2));
            } else if (word.startsWith("PU") || word.startsWith("PD")) {
                boolean wasDown = down;
                down = word.startsWith("PD");
                if (wasDown && !down && pen == 2) {
                    strokes += drawn > 0 ? 1 : 0;
                    dots += drawn > 0 ? 0 : 1;
                }
                drawn = wasDown ? drawn : 0;
                String[] numbers = word.length() > 2 ? word.substring(2).split(",") : new String[0];
                for (int i = 0; i < numbers.length; i += 2) {
                    double[] to = {Double.parseDouble(numbers[i]) * MM, Double.parseDouble(numbers[i + 1]) * MM};
                    double move = Math.hypot(to[0] - at[0], to[1] - at[1]);
                    drawn += down ? move : 0;
                    length.merge(pen, down ? move : 0, Double::sum);
                    at = to;
                }
            }
        }
        Meant meant = Meant.by(suit);

        assertThat(length.get(1)).isCloseTo(meant.cut(), within(meant.cut() * 1e-4));
        assertThat(strokes).isEqualTo((int) meant.notchCuts());
        assertThat(dots).isEqualTo((int) meant.count(CutStep.Drill.class));
    }

    @Test
    void dxf_has_every_cut_as_a_polyline_and_every_mark_as_a_point() throws Exception {
        CutProgram suit = suit();
        List<Map<Integer, String>> entities = new ArrayList<>();
        String[] lines = DxfWriter.write(suit).split("\r?\n");
        for (int i = 0; i + 1 < lines.length; i += 2) {
            int group = Integer.parseInt(lines[i].trim());
            if (group == 0) {
                entities.add(new HashMap<>());
            }
            if (!entities.isEmpty()) {
                entities.get(entities.size() - 1).putIfAbsent(group, lines[i + 1].trim());
            }
        }
        double length = 0;
        double[] before = {};
        for (Map<Integer, String> entity : entities) {
            if (entity.get(0).equals("VERTEX")) {
                double[] at = {Double.parseDouble(entity.get(10)), Double.parseDouble(entity.get(20))};
                length += before.length == 0 ? 0 : Math.hypot(at[0] - before[0], at[1] - before[1]);
                before = at;
            } else {
                before = new double[0];
            }
        }
        Meant meant = Meant.by(suit);

        assertThat(length).isCloseTo(meant.cut(), within(0.1));
        assertThat(points(entities, "4")).isEqualTo((long) meant.notchCuts());
        assertThat(points(entities, "13")).isEqualTo((long) meant.count(CutStep.Drill.class));
    }

    private static long points(List<Map<Integer, String>> entities, String layer) {
        return entities.stream()
                .filter(entity -> entity.get(0).equals("POINT") && layer.equals(entity.get(8)))
                .count();
    }
}
