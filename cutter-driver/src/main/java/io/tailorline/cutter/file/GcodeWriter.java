package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;
import java.util.Locale;

/**
 * G-code for knife tables under LinuxCNC: mm, absolute, M3 and M5 for knife down and up, the blade's angle as axis C in degrees.
 * The blade turns while it is up in lifts and follows the path while it is down, never by more than half a turn at a time.
 * Notches, holes, labels, sharpening and the conveyor are calls of subprograms that the table brings.
 */
public final class GcodeWriter implements CutStep.Visitor<String> {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double FULL_TURN = 360;

    private Head head = Head.HOME;
    private double blade;

    private GcodeWriter() {}

    public static String write(CutProgram program) {
        GcodeWriter writer = new GcodeWriter();
        StringBuilder text = new StringBuilder(
                        "(%s)\n".formatted(Ascii.text(program.table().name(), "()")))
                .append("G21 G90 G17\nG64 P%s\n"
                        .formatted(Ascii.number(program.table().cornerDeviation(), 4)))
                .append("F%s\nM5\n".formatted(Ascii.number(program.table().maxSpeed() * SECONDS_PER_MINUTE, 0)));
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> text.append(comment(piece)));
            writer.append(text, part.steps());
        }
        return text.append("M2\n").toString();
    }

    private void append(StringBuilder text, List<CutStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            CutStep step = steps.get(i);
            if (step instanceof CutStep.KnifeDown) {
                text.append("G0 ").append(turnedTo(firstDirection(steps, i))).append('\n');
            }
            text.append(step.accept(this)).append('\n');
            head = step.movedFrom(head);
        }
    }

    /** Where the first cut after step {@code down} leads: the blade turns there before it plunges. */
    private double firstDirection(List<CutStep> steps, int down) {
        return steps.subList(down, steps.size()).stream()
                .filter(CutStep.CutTo.class::isInstance)
                .map(CutStep.CutTo.class::cast)
                .findFirst()
                .map(cut -> direction(head.at(), cut.to()))
                .orElse(blade);
    }

    private static double direction(TablePoint from, TablePoint to) {
        return StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
    }

    private static String comment(PieceRange piece) {
        return String.format(Locale.ROOT, "(piece %d %s)\n", piece.no(), Ascii.text(piece.piece(), "()"));
    }

    private static String place(TablePoint at) {
        return "X%s Y%s".formatted(Ascii.number(at.x(), 2), Ascii.number(at.y(), 2));
    }

    /** Turns the blade the short way to {@code angleDeg}. */
    private String turnedTo(double angleDeg) {
        blade += Math.IEEEremainder(angleDeg - blade, FULL_TURN);
        return "C" + Ascii.number(blade, 2);
    }

    @Override
    public String travel(CutStep.Travel step) {
        return "G0 " + place(step.to());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return "M3";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        return "G1 " + turnedTo(direction(head.at(), step.to())) + "\nG1 " + place(step.to());
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "M5\nG0 " + turnedTo(step.angleDeg()) + "\nM3";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return "M5";
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        String call = "o<notch_%s> call [%s] [%s]"
                .formatted(step.kind().word(), Ascii.number(step.angleDeg(), 2), Ascii.number(step.depth(), 2));
        return head.knifeDown() ? call : "G0 " + place(step.at()) + "\n" + call;
    }

    @Override
    public String drill(CutStep.Drill step) {
        return "G0 " + place(step.at()) + "\no<drill> call";
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        return "G0 " + place(step.at()) + "\n(label " + Ascii.text(step.piece(), "()") + ")\no<label> call ["
                + Ascii.number(step.angleDeg(), 2) + "]";
    }

    @Override
    public String advance(CutStep.Advance step) {
        return "o<advance> call [" + Ascii.number(step.by(), 2) + "]";
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "o<sharpen> call";
    }
}
