package io.tailorline.cutter.plan.contour;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.ProgramBuilder;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Notch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The pictures of {@code docs/cutting/corners.md} are what the planner plans; {@code -Dgolden=update} draws them again.
 */
class CornerPicturesTest {

    private static final Path FOLDER = Path.of("../docs/pictures/corners");

    private static void assertPicture(String name, KnifePathSvg view, Marker marker, CutRules rules)
            throws IOException {
        String drawn = view.draw(marker, program(marker, rules));
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, drawn);
        }
        assertThat(file).exists();
        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    /** The pieces as they come, each from its lower right corner or where its line begins. */
    private static CutProgram program(Marker marker, CutRules rules) {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        MarkerContours lines = MarkerContours.of(marker, table, rules);
        ProgramBuilder builder = new ProgramBuilder();
        for (Contour contour : lines.contours()) {
            builder.beginPiece(contour.piece());
            contour.inner().features().forEach(feature -> builder.add(feature.step()));
            int start = IntStream.range(0, contour.outline().size())
                    .filter(i -> contour.isWhole() ? isLowerRight(contour.outline(), i) : contour.beginsStroke(i))
                    .findFirst()
                    .orElseThrow();
            new KnifePath(contour, rules, table.liftAngleDeg(), lines.waste())
                    .from(start)
                    .forEach(builder::add);
            builder.endPiece();
        }
        return builder.build(table, ProgramTime.of(builder.steps(), table));
    }

    private static boolean isLowerRight(ClosedPath outline, int i) {
        return outline.point(i).x() > outline.point(i - 1).x()
                && outline.point(i).y() < outline.point(i + 1).y()
                && outline.turn(i) > 80;
    }

    @Test
    void a_rounded_corner() throws IOException {
        Marker marker = Markers.of(rectangle("jet/1", 20, 20, 200, 40));

        assertPicture(
                "rounded.svg",
                new KnifePathSvg(214, 54, 8),
                marker,
                CutRules.usual().withCornerRounding(0.8));
    }

    @Test
    void a_lift_corner_with_overcut() throws IOException {
        Marker marker = Markers.of(rectangle("jet/1", 20, 20, 200, 40));

        assertPicture(
                "lift.svg",
                new KnifePathSvg(214, 54, 8),
                marker,
                CutRules.usual().withCornerOvercut(0.8));
    }

    @Test
    void a_shared_edge() throws IOException {
        Marker marker = Markers.of(rectangle("jet/1", 20, 20, 40, 20), rectangle("jet/2", 20, 40, 48, 20));

        assertPicture(
                "shared.svg",
                new KnifePathSvg(14, 9, 60),
                marker,
                CutRules.usual().withSharedEdges(true));
    }

    @Test
    void a_notch_in_line_and_a_slit() throws IOException {
        Marker marker = Markers.of(Markers.piece(
                "flap/1",
                rectangle(20, 20, 40, 40),
                List.of(notch(35, 20, 90, Notch.Kind.SINGLE), notch(60, 44, 180, Notch.Kind.SLIT)),
                List.of()));

        assertPicture("notches.svg", new KnifePathSvg(14, 11, 52), marker, CutRules.usual());
    }
}
