package io.tailorline.cutter.file;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.drawing.Ascii;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import java.util.Locale;

/**
 * G-code for knife tables: mm, absolute, the blade's direction as an axis in degrees. The blade turns while it is up in
 * lifts and follows the path while it is down, never by more than half a turn at a time. Slit notches away from the
 * outline are cut by the knife; punched notches, holes, labels, sharpening and the conveyor are
 * {@link GcodeSubprograms} and comments. X stays with the cloth: an advance stops the program until the cloth has
 * moved, then moves the origin (G92).
 */
public final class GcodeWriter implements CutStep.Visitor<String> {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double FULL_TURN = 360;

    private final FileOptions.Gcode options;
    private Head head = Head.HOME;
    private double blade;

    private GcodeWriter(FileOptions.Gcode options) {
        this.options = options;
    }

    public static String write(CutProgram program) {
        return write(program, FileOptions.Gcode.USUAL);
    }

    public static String write(CutProgram program, FileOptions.Gcode options) {
        GcodeWriter writer = new GcodeWriter(options);
        StringBuilder blocks = new StringBuilder();
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece().ifPresent(piece -> blocks.append(comment(piece)));
            writer.append(blocks, part.steps());
        }
        boolean moved = program.steps().stream().anyMatch(CutStep.Advance.class::isInstance);
        return writer.start(program.table(), blocks.toString()) + blocks + (moved ? "G92.1\n" : "") + "M2\n";
    }

    private String start(TableProfile table, String blocks) {
        return "(%s)\nG21 G90 G17\n".formatted(Ascii.text(table.name(), "()"))
                + (options.subprograms() ? GcodeSubprograms.calledBy(blocks, table) : "")
                + (options.blending() > 0 ? "G64 P%s\n".formatted(Ascii.number(options.blending(), 4)) : "")
                + "F%s\n".formatted(Ascii.number(table.maxSpeed() * SECONDS_PER_MINUTE, 0))
                + options.knifeUp() + "\n";
    }

    private void append(StringBuilder text, List<CutStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            CutStep step = steps.get(i);
            if (step instanceof CutStep.KnifeDown) {
                text.append(turn("G0", firstDirection(steps, i)));
            }
            text.append(step.accept(this));
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
        return String.format(
                Locale.ROOT,
                "(piece %d %s)\n",
                piece.no(),
                Ascii.text(piece.piece().toString(), "()"));
    }

    private static String move(String code, TablePoint at) {
        return "%s X%s Y%s\n".formatted(code, Ascii.number(at.x(), 2), Ascii.number(at.y(), 2));
    }

    /** Turns the blade the short way to {@code angleDeg}; nothing when it points there already. */
    private String turn(String code, double angleDeg) {
        String before = Ascii.number(blade, 2);
        blade += Math.IEEEremainder(angleDeg - blade, FULL_TURN);
        String after = Ascii.number(blade, 2);
        return after.equals(before) ? "" : "%s %s%s\n".formatted(code, options.axis(), after);
    }

    /** A block of its own that does what G-code has no word for. */
    private String special(String name, String words, String parameters) {
        String remark = words.isEmpty() ? "" : "(%s)\n".formatted(words);
        if (options.subprograms()) {
            return remark + "o<%s> call%s\n".formatted(name, parameters);
        }
        return words.isEmpty() ? "(%s%s)\n".formatted(name, parameters.replaceAll("[\\[\\]]", "")) : remark;
    }

    private static String parameter(double value) {
        return " [" + Ascii.number(value, 2) + "]";
    }

    @Override
    public String travel(CutStep.Travel step) {
        return move("G0", step.to());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return options.knifeDown() + "\n";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        String turn = step.to().equals(head.at()) ? "" : turn("G1", direction(head.at(), step.to()));
        return turn + move("G1", step.to());
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return options.knifeUp() + "\n" + turn("G0", step.angleDeg()) + options.knifeDown() + "\n";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return options.knifeUp() + "\n";
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        if (!head.knifeDown() && step.kind() == Notch.Kind.SLIT) {
            return "(slit)\n" + move("G0", step.at()) + turn("G0", step.angleDeg()) + options.knifeDown() + "\n"
                    + move("G1", step.end()) + options.knifeUp() + "\n" + move("G0", step.at());
        }
        String call =
                special(GcodeSubprograms.notch(step.kind()), "", parameter(step.angleDeg()) + parameter(step.depth()));
        return head.knifeDown() ? call : move("G0", step.at()) + call;
    }

    @Override
    public String drill(CutStep.Drill step) {
        return move("G0", step.at()) + special(GcodeSubprograms.DRILL, "", "");
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        String words = "label " + Ascii.text(step.piece().toString(), "()");
        return move("G0", step.at()) + special(GcodeSubprograms.LABEL, words, parameter(step.angleDeg()));
    }

    @Override
    public String advance(CutStep.Advance step) {
        String advance = special(GcodeSubprograms.ADVANCE, "", parameter(step.by()));
        return options.subprograms()
                ? advance
                : advance + "M0\nG92 X%s\n".formatted(Ascii.number(head.at().x() + step.by(), 2));
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return special(GcodeSubprograms.SHARPEN, "", "");
    }
}
