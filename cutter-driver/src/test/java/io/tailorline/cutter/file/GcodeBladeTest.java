package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.KnifeTrace;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The blade in G-code, read back from the file's words alone. */
class GcodeBladeTest {

    private static final FileOptions.Gcode ALONE = new FileOptions.Gcode("C", 0.05, "M3", "M5", false, true);

    /**
     * One move as a controller makes it: place and blade change together.
     *
     * @param turn degrees, blade at the end
     */
    private record Move(boolean down, double fromX, double fromY, double from, double x, double y, double turn) {

        double length() {
            return Math.hypot(x - fromX, y - fromY);
        }

        /** How far the blade's tip is turned aside of the chord at its worse end, degrees. */
        double offChord() {
            double along = Math.toDegrees(Math.atan2(y - fromY, x - fromX));
            return Math.max(
                    Math.abs(Math.IEEEremainder(from - along, 360)), Math.abs(Math.IEEEremainder(turn - along, 360)));
        }
    }

    private static CutProgram planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static List<Move> read(String gcode) {
        List<Move> moves = new ArrayList<>();
        boolean down = false;
        double x = 0;
        double y = 0;
        double blade = 0;
        for (String block : gcode.split("\n")) {
            down = block.equals("M3") || down && !block.equals("M5");
            if (block.startsWith("G0 ") || block.startsWith("G1 ")) {
                assertThat(block.startsWith("G1")).as(block).isEqualTo(down);
                double toX = word(block, 'X', x);
                double toY = word(block, 'Y', y);
                double to = word(block, 'C', blade);
                moves.add(new Move(down, x, y, blade, toX, toY, to));
                x = toX;
                y = toY;
                blade = to;
            }
        }
        return moves;
    }

    private static double word(String block, char letter, double before) {
        int at = block.indexOf(letter);
        return at < 0 ? before : Double.parseDouble(block.substring(at + 1).split(" ")[0]);
    }

    private static CutProgram suit() throws Exception {
        return planned(MarkerJson.read(Path.of("src/test/resources/markers/suit.json")));
    }

    /** Blocks that turn the blade and nothing else. */
    private static long alone(List<Move> moves) {
        return moves.stream().filter(move -> move.length() == 0).count();
    }

    @Test
    void the_blade_follows_every_cut_and_turns_in_its_place_in_corners_only() throws Exception {
        CutProgram suit = suit();
        List<Move> moves = read(GcodeWriter.write(suit));
        List<Move> cuts = moves.stream()
                .filter(Move::down)
                .filter(move -> move.length() > 0)
                .toList();

        assertThat(cuts.stream().mapToDouble(Move::length).sum())
                .isCloseTo(KnifeTrace.of(suit).length(), within(0.1));
        assertThat(cuts).allSatisfy(cut -> {
            assertThat(cut.offChord()).isLessThan(BladeAngles.SHARPEST_BEND);
            assertThat(Math.toRadians(cut.offChord()) * cut.length()).isLessThan(BladeAngles.ASIDE + 0.05);
        });
        assertThat(moves)
                .allSatisfy(
                        move -> assertThat(Math.abs(move.turn() - move.from())).isLessThanOrEqualTo(180.01));
    }

    @Test
    void hardly_a_turn_has_a_block_of_its_own() throws Exception {
        CutProgram suit = suit();
        List<Move> joined = read(GcodeWriter.write(suit));
        List<Move> apart = read(GcodeWriter.write(suit, ALONE));

        assertThat(alone(joined)).isLessThan(alone(apart) / 4);
        assertThat(joined.stream().mapToDouble(Move::length).sum())
                .isCloseTo(apart.stream().mapToDouble(Move::length).sum(), within(1e-6));
    }

    @Test
    void the_blade_turns_in_the_air_move_before_it_plunges() {
        String gcode = GcodeWriter.write(planned(Markers.of(Markers.rectangle("jet/1", 100, 50, 200, 40))));

        assertThat(gcode).contains("G0 X100 Y50\nM3\nG1 X300 Y50\nM5\nG0 C90\nM3\nG1 X300 Y90\n");
        assertThat(GcodeWriter.write(planned(Markers.of(Markers.piece(
                        "slant", new Ring(List.of(Point.of(100, 100), Point.of(200, 150), Point.of(100, 200))))))))
                .containsPattern("G0 X[0-9.]+ Y[0-9.]+ C-?[0-9.]+\nM3\nG1 X");
    }

    @Test
    void around_a_circle_the_blade_turns_with_every_cut() {
        Ring round = new Ring(IntStream.range(0, 90)
                .mapToObj(i -> Point.of(300, 300).plus(Point.of(60, 0).turned(i * 4)))
                .toList());
        List<Move> moves = read(GcodeWriter.write(planned(Markers.of(Markers.piece("button", round)))));

        assertThat(alone(moves)).isZero();
        assertThat(moves.stream()
                        .filter(Move::down)
                        .mapToDouble(move -> move.turn() - move.from())
                        .sum())
                .isBetween(340.0, 365.0);
    }
}
