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
    private final Overcut overcut;
    private final ProgramBuilder builder = new ProgramBuilder();
    private double cutSinceSharpening;

    ProgramWriter(List<Contour> contours, TableProfile table, Overcut overcut) {
        this.contours = contours;
        this.table = table;
        this.overcut = overcut;
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
        for (InnerFeature feature : InnerWay.from(builder.head().at(), contour.inner(), way.enters())) {
            builder.add(feature.step());
        }
        builder.add(new CutStep.Travel(way.enters())).add(new CutStep.KnifeDown());
        cutAround(contour, way.start());
        builder.add(new CutStep.KnifeUp()).endPiece();
    }

    /** Once around from the entry and a little on; notches in passing, lifts in sharp corners. */
    private void cutAround(Contour contour, int entry) {
        Outline outline = contour.outline();
        contour.notches().get(entry).forEach(builder::add);
        for (int i = entry + 1; i < entry + outline.size(); i++) {
            builder.add(new CutStep.CutTo(outline.point(i)));
            contour.notches().get(i % outline.size()).forEach(builder::add);
            if (Math.abs(outline.turn(i)) >= table.liftAngleDeg()) {
                builder.add(new CutStep.CornerLift(Angle.of(outline.point(i), outline.point(i + 1))));
            }
        }
        builder.add(new CutStep.CutTo(outline.point(entry)));
        overcut.end(outline, entry, table.liftAngleDeg()).ifPresent(end -> builder.add(new CutStep.CutTo(end)));
        cutSinceSharpening += outline.length();
    }
}
