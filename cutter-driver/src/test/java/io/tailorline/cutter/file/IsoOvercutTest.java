package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.KnifeTrace;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Notch;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The overcut is the file's or the controller's, never both; lengths are read back from the file alone. */
class IsoOvercutTest {

    private static final double COUNT = 0.0254;

    private static String iso(CutProgram program, FileOptions.Overcut overcut) {
        return IsoWriter.write(program, "suit", new FileOptions.Iso(IsoFormat.G70, false, 1524, 1500, true, overcut));
    }

    private static CutProgram planned(Marker marker, CutRules rules) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile(), rules)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    /** With the knife down, mm. */
    private static double length(String iso) {
        double length = 0;
        long x = 0;
        long y = 0;
        boolean down = false;
        for (String block : iso.split("\\*")) {
            down = block.equals("M14") || down && !block.equals("M15");
            if (block.matches("X-?\\d+Y-?\\d+.*")) {
                String[] parts = block.substring(1).split("[YM]");
                long toX = Long.parseLong(parts[0]);
                long toY = Long.parseLong(parts[1]);
                length += down ? Math.hypot(toX - x, toY - y) * COUNT : 0;
                x = toX;
                y = toY;
            }
        }
        return length;
    }

    @Test
    void the_file_that_has_it_forbids_the_controllers_own_at_that_lift() {
        CutProgram flap = planned(Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75)), CutRules.usual());

        assertThat(iso(flap, FileOptions.Overcut.FILE)).endsWith("*X394Y394*M18*X394Y362*M15*X0Y0*M0*");
        assertThat(iso(flap, FileOptions.Overcut.MACHINE))
                .endsWith("*X394Y394*M15*X0Y0*M0*")
                .doesNotContain("M18");
    }

    @Test
    void a_round_piece_ends_where_it_began_when_the_controller_has_it() {
        Ring round = new Ring(IntStream.range(0, 90)
                .mapToObj(i -> Point.of(300, 300).plus(Point.of(6, 0).turned(i * 4)))
                .toList());
        Marker button = Markers.of(Markers.piece("button", round));

        assertThat(length(iso(planned(button, CutRules.usual()), FileOptions.Overcut.MACHINE)))
                .isCloseTo(
                        length(iso(planned(button, CutRules.usual().withOvercut(0)), FileOptions.Overcut.FILE)),
                        within(0.03));
    }

    /** The neighbours leave no room for an overcut, and the last stretch is short and straight on. */
    @Test
    void a_notch_just_before_the_end_is_no_overcut() {
        CutProgram tight = planned(
                Markers.of(
                        Markers.piece(
                                "flap",
                                Markers.rectangle(100, 100, 180, 75),
                                List.of(Markers.notch(100, 100.5, 0, Notch.Kind.SINGLE)),
                                List.of()),
                        Markers.rectangle("below", 100, 50, 180, 50)),
                CutRules.usual().withOvercut(0));

        assertThat(length(iso(tight, FileOptions.Overcut.MACHINE)))
                .isCloseTo(KnifeTrace.of(tight).length(), within(0.05));
    }

    @Test
    void a_suit_is_cut_as_long_as_planned_without_overcut() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
        CutProgram program = planned(suit, CutRules.usual());

        assertThat(length(iso(program, FileOptions.Overcut.FILE)))
                .isCloseTo(KnifeTrace.of(program).length(), within(5.0));
        assertThat(length(iso(program, FileOptions.Overcut.MACHINE)))
                .isCloseTo(
                        KnifeTrace.of(planned(suit, CutRules.usual().withOvercut(0)))
                                .length(),
                        within(5.0));
    }
}
