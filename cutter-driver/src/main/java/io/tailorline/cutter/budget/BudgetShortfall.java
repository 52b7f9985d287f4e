package io.tailorline.cutter.budget;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What would bring a program within its budget, a sentence each: fewer lifts, shorter air moves, a faster table. A lift
 * is counted with the time to stop and to accelerate again, {@code v / a + a / j} (trapezoid of speed with rounded
 * ramps).
 */
final class BudgetShortfall {

    private static final double MM_PER_METRE = 1000;

    private final CutProgram program;
    private final double over;

    /** @param over by how much the program is over budget, s, positive */
    BudgetShortfall(CutProgram program, double over) {
        this.program = program;
        this.over = over;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        fewerLifts(sentences);
        lessAir(sentences);
        quickerTables(sentences);
        return sentences;
    }

    private void fewerLifts(List<String> sentences) {
        TableProfile table = program.table();
        double stop = table.maxSpeed() / table.acceleration() + table.acceleration() / table.jerk();
        double each = table.liftPlungeSeconds() + stop;
        long there = new PartCosts(program).count(CutStep.CornerLift.class);
        long needed = (long) Math.ceil(over / each);
        if (there > 0) {
            sentences.add(
                    needed <= there
                            ? text(
                                    "About %d fewer of the %d corner lifts would be enough, %.2f s each with the stop.",
                                    needed, there, each)
                            : text("Even without the %d corner lifts it would take too long.", there));
        }
    }

    private void lessAir(List<String> sentences) {
        double air = program.estimate().air();
        sentences.add(
                over < air
                        ? text(
                                "Or %.1f s of air moves instead of %.1f s (%.1f m now).",
                                air - over, air, program.estimate().airLength() / MM_PER_METRE)
                        : text("No cutting order alone is enough: all air moves together take %.1f s.", air));
    }

    private void quickerTables(List<String> sentences) {
        for (BuiltInProfile kind : BuiltInProfile.values()) {
            TableProfile other = kind.profile();
            double seconds = ProgramTime.of(program.steps(), other).total();
            boolean reaches = other.fieldY() >= program.table().fieldY()
                    && other.conveyor().window() >= program.table().conveyor().window();
            if (reaches
                    && !other.equals(program.table())
                    && seconds <= program.estimate().total() - over) {
                sentences.add(text("Or a table such as '%s': this program takes %.1f s there.", other.name(), seconds));
            }
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
