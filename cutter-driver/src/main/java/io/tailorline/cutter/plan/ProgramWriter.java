package io.tailorline.cutter.plan;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.ProgramBuilder;
import java.util.List;

/** Turns a sequence of pieces into steps. One thread, one program. */
final class ProgramWriter {

    private final List<Contour> contours;
    private final TableProfile table;
    private final CutRules rules;
    private final Waste waste;
    private final ProgramBuilder builder = new ProgramBuilder();
    private double cutSinceSharpening;

    ProgramWriter(MarkerLines lines, TableProfile table, CutRules rules) {
        this.contours = lines.contours();
        this.table = table;
        this.rules = rules;
        this.waste = lines.waste();
    }

    CutProgram write(List<Visit> visits, double[] advances) {
        for (int i = 0; i < advances.length; i++) {
            if (advances[i] > 0) {
                builder.add(new CutStep.Advance(advances[i]));
            }
            if (cutSinceSharpening >= table.sharpenEvery()) {
                builder.add(new CutStep.Sharpen());
                cutSinceSharpening = 0;
            }
            Visit visit = visits.get(i);
            write(contours.get(visit.contour()), visit.way());
        }
        return builder.build(table, ProgramTime.of(builder.steps(), table));
    }

    private void write(Contour contour, int index) {
        builder.beginPiece(contour.piece());
        Way way = contour.ways().get(index);
        for (InnerFeature feature : contour.inner().between(builder.head().at(), way.enters())) {
            builder.add(feature.step());
        }
        for (CutStep step : new KnifePath(contour, rules, table.liftAngleDeg(), waste).from(way.start())) {
            cutSinceSharpening +=
                    step instanceof CutStep.CutTo cut ? builder.head().at().distanceTo(cut.to()) : 0;
            builder.add(step);
        }
        builder.endPiece();
    }
}
