package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import java.util.Locale;

/**
 * ISO for textile cutters: blocks ended by {@code *}, one M code a block, absolute coordinates as whole counts of 1/1000 inch
 * (G70), which is finer than the metric format's 0.1 mm. Codes as described in the manuals of common multi-ply cutters: M14 and
 * M15 knife down and up, M43 drill, M46 lift in the next corner, M19 slit notch, M68 notch in passing, M42 sharpen, M69 conveyor
 * bite, M31 label.
 */
public final class IsoWriter implements CutStep.Visitor<String> {

    /** One count of format 3.3, mm. */
    private static final double COUNT = 0.0254;

    /** Longest move of one block with the knife down, mm (60 inch). */
    private static final double LONGEST_MOVE = 1524;

    /** Longest label text, characters. */
    private static final int LONGEST_LABEL = 36;

    private static final double MM_PER_CM = 10;

    private Head head = Head.HOME;
    private boolean liftNext;

    private IsoWriter() {}

    /** @param name what the operator reads first */
    public static String write(CutProgram program, String name) {
        IsoWriter writer = new IsoWriter();
        TablePoint extent = Ascii.extent(program);
        StringBuilder text = new StringBuilder("H1*");
        text.append(String.format(
                Locale.ROOT,
                "M20*%s/L=%.2fCM/W=%.2fCM*M15*",
                operatorText(name),
                extent.x() / MM_PER_CM,
                extent.y() / MM_PER_CM));
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece()
                    .ifPresent(piece -> text.append(
                            String.format(Locale.ROOT, "N%d*%s", piece.no(), piece.no() == 1 ? "G70*" : "")));
            writer.append(text, part.steps());
        }
        return text.append("M0*").toString();
    }

    private static String operatorText(String name) {
        return Ascii.text(name.toUpperCase(Locale.ROOT), "*/");
    }

    private void append(StringBuilder text, List<CutStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            liftNext = liftFollows(steps, i);
            text.append(steps.get(i).accept(this));
            head = steps.get(i).movedFrom(head);
        }
    }

    /** A lift is announced before the cut that ends in its corner. */
    private static boolean liftFollows(List<CutStep> steps, int cut) {
        int next = cut + 1;
        while (next < steps.size() && steps.get(next) instanceof CutStep.CutNotch) {
            next++;
        }
        return next < steps.size() && steps.get(next) instanceof CutStep.CornerLift;
    }

    private static String place(TablePoint at) {
        return String.format(Locale.ROOT, "X%dY%d*", count(at.x()), count(at.y()));
    }

    private static long count(double mm) {
        return Math.round(mm / COUNT);
    }

    @Override
    public String travel(CutStep.Travel step) {
        return place(step.to());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        return "M14*";
    }

    @Override
    public String cut(CutStep.CutTo step) {
        StringBuilder blocks = new StringBuilder();
        TablePoint from = head.at();
        int moves = Math.max(1, (int) Math.ceil(from.distanceTo(step.to()) / LONGEST_MOVE));
        for (int move = 1; move < moves; move++) {
            double share = (double) move / moves;
            blocks.append(place(new TablePoint(
                    from.x() + (step.to().x() - from.x()) * share,
                    from.y() + (step.to().y() - from.y()) * share)));
        }
        return blocks.append(liftNext ? "M46*" : "").append(place(step.to())).toString();
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return "";
    }

    @Override
    public String up(CutStep.KnifeUp step) {
        return "M15*";
    }

    @Override
    public String notch(CutStep.CutNotch step) {
        if (head.knifeDown()) {
            return "M68*";
        }
        if (step.kind() != Notch.Kind.SLIT) {
            return place(step.at()) + "M68*";
        }
        return place(step.at()) + "M19*M14*" + place(step.end()) + "M15*";
    }

    @Override
    public String drill(CutStep.Drill step) {
        return place(step.at()) + "M43*";
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        String text = Ascii.text(step.piece(), "*");
        return place(step.at()) + "M31*" + text.substring(0, Math.min(LONGEST_LABEL, text.length())) + "*";
    }

    @Override
    public String advance(CutStep.Advance step) {
        return "M69*";
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "M42*";
    }
}
