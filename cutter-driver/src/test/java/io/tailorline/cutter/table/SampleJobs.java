package io.tailorline.cutter.table;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.ProgramBuilder;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;

/** Jobs for tests: pieces with a long straight edge, a curved one, two corner lifts, a notch in line and a hole. */
public final class SampleJobs {

    public static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();

    private static final double PITCH = 420;
    private static final int ROWS = 4;

    /** Pieces that the field holds: with more of them the cloth moves on. */
    private static final int FIELD = 12;

    private static final int CHORDS = 24;

    private SampleJobs() {}

    /** A run whose cloth an operator has confirmed. */
    public static CutRun confirmed(CutRun run) {
        run.confirmCloth("R-2304", ClothCheck.MARKS);
        return run;
    }

    /** How somebody types that they have read the projected marks of {@code program}. */
    public static String marksOf(CutProgram program) {
        return "marks=" + GeometryHash.of(program).replace('-', '/');
    }

    public static CutJob pieces(int count) {
        return CutJob.of(4711, program(count));
    }

    public static CutProgram program(int count) {
        ProgramBuilder builder = new ProgramBuilder();
        for (int i = 0; i < count; i++) {
            if (i >= FIELD && i % ROWS == 0) {
                builder.add(new CutStep.Advance(PITCH));
            }
            piece(builder, "7/piece." + i + "/R", (i / ROWS) * PITCH, (i % ROWS) * PITCH);
        }
        return builder.build(TABLE, ProgramTime.of(builder.steps(), TABLE));
    }

    /** One piece with its corner at (x, y). */
    public static CutProgram programAt(double x, double y) {
        ProgramBuilder builder = new ProgramBuilder();
        piece(builder, "7/piece.0/R", x, y);
        return builder.build(TABLE, ProgramTime.of(builder.steps(), TABLE));
    }

    private static void piece(ProgramBuilder builder, String name, double x, double y) {
        builder.beginPiece(PieceRef.parse(name))
                .add(new CutStep.Drill(point(x + 150, y + 100)))
                .add(new CutStep.Travel(point(x, y)))
                .add(new CutStep.KnifeDown())
                .add(new CutStep.CutTo(point(x + 300, y)))
                .add(new CutStep.CornerLift(90))
                .add(new CutStep.CutTo(point(x + 300, y + 100)))
                .add(new CutStep.CutNotch(point(x + 300, y + 100), 180, 6, Notch.Kind.SINGLE))
                .add(new CutStep.CutTo(point(x + 300, y + 200)));
        for (int i = 1; i <= CHORDS; i++) {
            double turn = Math.PI / 2 * i / CHORDS;
            builder.add(new CutStep.CutTo(
                    point(x + 200 + 100 * StrictMath.cos(turn), y + 200 + 100 * StrictMath.sin(turn))));
        }
        builder.add(new CutStep.CutTo(point(x, y + 300)))
                .add(new CutStep.CornerLift(-90))
                .add(new CutStep.CutTo(point(x, y)))
                .add(new CutStep.KnifeUp())
                .endPiece();
    }

    private static TablePoint point(double x, double y) {
        return new TablePoint(Mm.onGrid(x), Mm.onGrid(y));
    }
}
