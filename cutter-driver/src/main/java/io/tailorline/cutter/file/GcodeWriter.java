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
import java.util.Optional;

/**
 * G-code for knife tables: mm, absolute, the blade's direction as an axis in degrees, never turned by more than half a
 * turn at a time. The blade turns on its way through the air, in the block of that move, and along a curve in the block
 * of each cut; in corners it turns in its place, lifted from the table's lift angle on. Slit notches away from the
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
    /** Whether the blade stands in a point of a curve, between the directions of its two chords. */
    private boolean inBend;
    /** Where the blade points at the end of the step at hand, if it turns on the way; else as it is. */
    private Optional<Double> turnedTo = Optional.empty();

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
                text.append(turn("G0", firstDirection(steps, i, head.at())));
            }
            turnedTo = options.turnWithMove() ? onTheWay(steps, i) : Optional.empty();
            text.append(step.accept(this));
            head = step.movedFrom(head);
        }
    }

    private Optional<Double> onTheWay(List<CutStep> steps, int i) {
        CutStep step = steps.get(i);
        if (step instanceof CutStep.CutTo cut && !cut.to().equals(head.at())) {
            return Optional.of(BladeAngles.atEnd(head.at(), cut.to(), BladeAngles.nextCut(steps, i, cut.to())));
        }
        boolean plunges = i + 1 < steps.size() && steps.get(i + 1) instanceof CutStep.KnifeDown;
        return step instanceof CutStep.Travel travel && plunges
                ? Optional.of(firstDirection(steps, i, travel.to()))
                : Optional.empty();
    }

    /** Where the first cut after step {@code before} leads: the blade turns there before it plunges. */
    private double firstDirection(List<CutStep> steps, int before, TablePoint from) {
        return steps.subList(before, steps.size()).stream()
                .filter(CutStep.CutTo.class::isInstance)
                .map(CutStep.CutTo.class::cast)
                .findFirst()
                .map(cut -> BladeAngles.direction(from, cut.to()))
                .orElse(blade);
    }

    private static String comment(PieceRange piece) {
        return String.format(
                Locale.ROOT,
                "(piece %d %s)\n",
                piece.no(),
                Ascii.text(piece.piece().toString(), "()"));
    }

    private static String move(String code, TablePoint at) {
        return move(code, at, "");
    }

    /** @param turn a word for the blade, or empty */
    private static String move(String code, TablePoint at, String turn) {
        return "%s X%s Y%s%s\n".formatted(code, Ascii.number(at.x(), 2), Ascii.number(at.y(), 2), turn);
    }

    /** A block that turns the blade in its place; nothing when it points there already. */
    private String turn(String code, double angleDeg) {
        String word = turnWord(angleDeg);
        return word.isEmpty() ? "" : code + word + "\n";
    }

    /** Turns the blade the short way to {@code angleDeg}; empty when it points there already. */
    private String turnWord(double angleDeg) {
        String before = Ascii.number(blade, 2);
        blade += Math.IEEEremainder(angleDeg - blade, FULL_TURN);
        String after = Ascii.number(blade, 2);
        return after.equals(before) ? "" : " " + options.axis() + after;
    }

    private String turnOnTheWay() {
        return turnedTo.map(this::turnWord).orElse("");
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
        return move("G0", step.to(), turnOnTheWay());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return options.knifeDown() + "\n";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        double along = BladeAngles.direction(head.at(), step.to());
        String turn = step.to().equals(head.at()) || inBend ? "" : turn("G1", along);
        inBend = turnedTo.filter(end -> end != along).isPresent();
        return turn + move("G1", step.to(), turnOnTheWay());
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
