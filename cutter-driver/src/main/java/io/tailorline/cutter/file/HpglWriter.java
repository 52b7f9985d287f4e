package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.drawing.Hpgl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * HPGL for plotters and small cutters: 40 units a mm, absolute. One pen cuts, one marks notches (a stroke as deep as
 * the notch, two for a double one) and holes (a dot), one writes labels. A change of pens is slow: of all that is cut
 * without moving the cloth the marks come first, then the labels, then the cuts, while the cloth is still whole. Lifts,
 * sharpening and the conveyor have no word here.
 *
 * <p>Coordinates of HPGL/2 pass 16 bits. For HPGL/1 the program comes in windows, a file each, with the origin in the
 * window's middle: moving it by a command (IP, SC) is ignored by many small cutters, which would cut everything in one
 * place.
 */
public final class HpglWriter implements CutStep.Visitor<String> {

    /** Letters of a label, mm. */
    private static final double LETTER_WIDTH = 2;

    private static final double LETTER_HEIGHT = 3;

    private final FileOptions.Hpgl options;
    private final TablePoint origin;
    private Head head = Head.HOME;

    private HpglWriter(FileOptions.Hpgl options, TablePoint origin) {
        this.options = options;
        this.origin = origin;
    }

    /** HPGL/2. */
    public static String write(CutProgram program) {
        return write(program, FileOptions.Hpgl.USUAL).get(0).text();
    }

    /**
     * One file, or for HPGL/1 one a window, in cutting order.
     *
     * @throws IllegalArgumentException when {@link #refusal} has something to say
     */
    public static List<HpglFile> write(CutProgram program, FileOptions.Hpgl options) {
        if (options.version() == 2) {
            TablePoint zero = new TablePoint(0, 0);
            return List.of(new HpglFile(zero, Optional.empty(), text(options, zero, PartsByBite.of(program))));
        }
        refusal(program, options).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return HpglWindows.of(program).files(window -> text(options, window.origin(), window.stretches()));
    }

    /** Why the plotter could not read this program; empty when it can. */
    public static Optional<String> refusal(CutProgram program, FileOptions.Hpgl options) {
        return options.version() == 2 ? Optional.empty() : HpglWindows.refusal(program);
    }

    private static String text(FileOptions.Hpgl options, TablePoint origin, List<ProgramPart> stretches) {
        StringBuilder text = new StringBuilder("IN;PA;\n");
        List<ProgramPart> open = new ArrayList<>();
        for (ProgramPart stretch : stretches) {
            open.add(stretch);
            if (PartsByBite.endsInAdvance(stretch)) {
                text.append(new HpglWriter(options, origin).byPen(open));
                open.clear();
            }
        }
        return text.append(new HpglWriter(options, origin).byPen(open))
                .append("PU;SP0;\n")
                .toString();
    }

    private String byPen(List<ProgramPart> stretches) {
        StringBuilder marks = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        StringBuilder cuts = new StringBuilder();
        for (ProgramPart stretch : stretches) {
            head = stretch.before();
            for (CutStep step : stretch.steps()) {
                boolean isMark = step instanceof CutStep.CutNotch || step instanceof CutStep.Drill;
                boolean isLabel = step instanceof CutStep.PrintLabel;
                (isMark ? marks : isLabel ? labels : cuts).append(step.accept(this));
                head = step.movedFrom(head);
            }
        }
        return with(options.markPen(), marks) + with(options.textPen(), labels) + with(options.cutPen(), cuts);
    }

    private static String with(int pen, StringBuilder strokes) {
        return strokes.isEmpty() ? "" : String.format(Locale.ROOT, "SP%d;\n%s", pen, strokes);
    }

    private String place(TablePoint at) {
        return Hpgl.place(at.x() - origin.x(), at.y() - origin.y()) + ";";
    }

    @Override
    public String travel(CutStep.Travel step) {
        return "";
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return "PU" + place(head.at()) + "PD;";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        return "PD" + place(step.to());
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return "PU;\n";
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        StringBuilder strokes = new StringBuilder();
        for (CutStep.CutNotch cut : step.cuts()) {
            strokes.append("PU").append(place(cut.at()));
            strokes.append("PD").append(place(cut.end())).append("PU;\n");
        }
        return strokes.toString();
    }

    @Override
    public String drill(CutStep.Drill step) {
        return "PU" + place(step.at()) + "PD;PU;\n";
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        if (options.textPen() == 0) {
            return "";
        }
        double angle = StrictMath.toRadians(step.angleDeg());
        return "PU" + place(step.at())
                + Hpgl.label(
                        step.piece().toString(),
                        StrictMath.cos(angle),
                        StrictMath.sin(angle),
                        LETTER_WIDTH,
                        LETTER_HEIGHT)
                + "PU;\n";
    }

    @Override
    public String advance(CutStep.Advance step) {
        return "";
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "";
    }
}
