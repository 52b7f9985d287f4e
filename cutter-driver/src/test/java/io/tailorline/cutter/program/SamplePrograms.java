package io.tailorline.cutter.program;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;

/** Small programs for tests; other packages' tests may use them. */
public final class SamplePrograms {

    public static final TimeEstimate NO_TIME = new TimeEstimate(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private SamplePrograms() {}

    public static TablePoint at(double x, double y) {
        return new TablePoint(x, y);
    }

    /** Two pieces with one of every kind of step. */
    public static CutProgram everyStep() {
        ProgramBuilder builder = new ProgramBuilder();
        builder.beginPiece(PieceRef.parse("7/jacket.front/L"))
                .add(new CutStep.Drill(at(30, 20)))
                .add(new CutStep.CutNotch(at(50, 0), 90, 6, Notch.Kind.SLIT))
                .add(new CutStep.Travel(at(0, 0)))
                .add(new CutStep.KnifeDown())
                .add(new CutStep.CutTo(at(100, 0)))
                .add(new CutStep.CornerLift(90))
                .add(new CutStep.CutTo(at(100, 50)))
                .add(new CutStep.CutNotch(at(100, 50), 180, 6, Notch.Kind.DOUBLE))
                .add(new CutStep.CutTo(at(100, 80)))
                .add(new CutStep.CutTo(at(0, 0)))
                .add(new CutStep.KnifeUp())
                .add(new CutStep.PrintLabel(PieceRef.parse("7/jacket.front/L"), at(60, 20), -12.5))
                .endPiece();
        builder.add(new CutStep.Sharpen()).add(new CutStep.Advance(1200.5));
        builder.beginPiece(PieceRef.parse("7/jacket.front/R"))
                .add(new CutStep.Travel(at(1300.25, 10.01)))
                .add(new CutStep.KnifeDown())
                .add(new CutStep.CutTo(at(1300.25, 300.01)))
                .add(new CutStep.KnifeUp())
                .endPiece();
        return builder.build(
                BuiltInProfile.REFERENCE.profile(),
                new TimeEstimate(1.5, 0.25, 0.45, 0.24, 0.3, 0, 0.5, 2.125, 0, 570, 1444.25));
    }

    /**
     * Rectangles side by side, cut with a lift in each corner; their time is not told.
     *
     * @param notchEvery on the lower edge, mm; 0 for none
     */
    public static CutProgram rectangles(int count, double width, double height, double notchEvery) {
        ProgramBuilder builder = new ProgramBuilder();
        double gap = 10;
        int columns = (int) (1500 / (width + gap));
        for (int i = 0; i < count; i++) {
            double x = i % columns * (width + gap);
            double y = i / columns * (height + gap);
            builder.beginPiece(PieceRef.parse("test/rectangle/" + (i + 1)))
                    .add(new CutStep.Travel(at(x, y)))
                    .add(new CutStep.KnifeDown());
            for (double notch = notchEvery; notchEvery > 0 && notch < width; notch += notchEvery) {
                TablePoint at = at(x + notch, y);
                builder.add(new CutStep.CutTo(at)).add(new CutStep.CutNotch(at, 90, 5, Notch.Kind.SINGLE));
            }
            builder.add(new CutStep.CutTo(at(x + width, y)))
                    .add(new CutStep.CornerLift(90))
                    .add(new CutStep.CutTo(at(x + width, y + height)))
                    .add(new CutStep.CornerLift(180))
                    .add(new CutStep.CutTo(at(x, y + height)))
                    .add(new CutStep.CornerLift(-90))
                    .add(new CutStep.CutTo(at(x, y)))
                    .add(new CutStep.KnifeUp())
                    .endPiece();
        }
        return builder.build(BuiltInProfile.REFERENCE.profile(), NO_TIME);
    }
}
