package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.Locale;

/**
 * HPGL/2 for plotters and small cutters: 40 units a mm, absolute. Pen 1 cuts, pen 2 marks notches (a stroke as deep as the notch)
 * and holes (a dot). Lifts, sharpening and the conveyor have no word here. Coordinates pass the 16 bits of HPGL/1.
 */
public final class HpglWriter implements CutStep.Visitor<String> {

    private static final double UNITS_PER_MM = 40;
    private static final String CUT = "SP1;";
    private static final String MARK = "SP2;";

    private Head head = Head.HOME;

    private HpglWriter() {}

    public static String write(CutProgram program) {
        HpglWriter writer = new HpglWriter();
        StringBuilder text = new StringBuilder("IN;PA;SP1;\n");
        for (CutStep step : program.steps()) {
            text.append(step.accept(writer));
            writer.head = step.movedFrom(writer.head);
        }
        return text.append("PU;SP0;\n").toString();
    }

    private static String place(TablePoint at) {
        return String.format(
                Locale.ROOT, "%d,%d;", Math.round(at.x() * UNITS_PER_MM), Math.round(at.y() * UNITS_PER_MM));
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
        String stroke = MARK + "PU" + place(step.at()) + "PD" + place(step.end()) + CUT + "PU" + place(step.at());
        return stroke + (head.knifeDown() ? "PD;" : "\n");
    }

    @Override
    public String drill(CutStep.Drill step) {
        return MARK + "PU" + place(step.at()) + "PD;" + CUT + "PU;\n";
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        return "";
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
