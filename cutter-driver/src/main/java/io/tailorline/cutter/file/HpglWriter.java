package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * HPGL for plotters and small cutters: 40 units a mm, absolute. One pen cuts, one marks notches (a stroke as deep as the notch)
 * and holes (a dot), one writes labels. Lifts, sharpening and the conveyor have no word here.
 *
 * <p>Coordinates of HPGL/2 pass 16 bits. For HPGL/1 the program comes in windows, a file each, with the origin in the window's
 * middle: moving it by a command (IP, SC) is ignored by many small cutters, which would cut everything in one place.
 */
public final class HpglWriter implements CutStep.Visitor<String> {

    static final double UNITS_PER_MM = 40;

    /** Ends the text of a label. */
    private static final char END_OF_TEXT = 3;

    private final FileOptions.Hpgl pens;
    private final TablePoint origin;
    private Head head;

    private HpglWriter(FileOptions.Hpgl pens, TablePoint origin, Head head) {
        this.pens = pens;
        this.origin = origin;
        this.head = head;
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
            return List.of(new HpglFile(zero, text(options, zero, ProgramPart.of(program))));
        }
        refusal(program, options).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return HpglWindows.of(program).windows().stream()
                .map(window -> new HpglFile(window.origin(), text(options, window.origin(), window.parts())))
                .toList();
    }

    /** Why the plotter could not read this program; empty when it can. */
    public static Optional<String> refusal(CutProgram program, FileOptions.Hpgl options) {
        return options.version() == 2 ? Optional.empty() : HpglWindows.refusal(program);
    }

    private static String text(FileOptions.Hpgl options, TablePoint origin, List<ProgramPart> parts) {
        Head start = parts.isEmpty() ? Head.HOME : parts.get(0).before();
        HpglWriter writer = new HpglWriter(options, origin, start);
        StringBuilder text = new StringBuilder("IN;PA;" + pen(options.cutPen()) + "\n");
        for (ProgramPart part : parts) {
            for (CutStep step : part.steps()) {
                text.append(step.accept(writer));
                writer.head = step.movedFrom(writer.head);
            }
        }
        return text.append("PU;SP0;\n").toString();
    }

    private static String pen(int number) {
        return String.format(Locale.ROOT, "SP%d;", number);
    }

    private String place(TablePoint at) {
        return String.format(Locale.ROOT, "%d,%d;", units(at.x() - origin.x()), units(at.y() - origin.y()));
    }

    private static long units(double mm) {
        return Math.round(mm * UNITS_PER_MM);
    }

    @Override
    public String travel(CutStep.Travel step) {
        return "PU" + place(step.to());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return "PD;";
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
        String stroke = "PU;" + pen(pens.markPen()) + "PU" + place(step.at()) + "PD" + place(step.end()) + "PU;"
                + pen(pens.cutPen()) + "PU" + place(step.at());
        return stroke + (head.knifeDown() ? "PD;" : "\n");
    }

    @Override
    public String drill(CutStep.Drill step) {
        return pen(pens.markPen()) + "PU" + place(step.at()) + "PD;PU;" + pen(pens.cutPen()) + "\n";
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        if (pens.textPen() == 0) {
            return "";
        }
        double angle = StrictMath.toRadians(step.angleDeg());
        return pen(pens.textPen())
                + "PU" + place(step.at())
                + "DI" + Ascii.number(StrictMath.cos(angle), 4) + "," + Ascii.number(StrictMath.sin(angle), 4) + ";"
                + "SI0.6,0.8;LB" + Ascii.text(step.piece(), "") + END_OF_TEXT + ";PU;" + pen(pens.cutPen()) + "\n";
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
