package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.drawing.Ascii;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ISO for textile cutters: blocks ended by {@code *}, absolute coordinates as whole counts of an {@link IsoFormat}.
 * Codes as described in the manuals of common multi-ply cutters: M14 and M15 knife down and up, M43 drill, M46 lift in
 * the next corner, M18 no overcut of the controller's own at the next lift, M19 neither overcut nor advance up to the
 * next plunge (for notches that the knife cuts and for internal cuts), M68 notch in passing, two of them for a double
 * one, M42 sharpen, M69 conveyor bite, M31 label: its place, its text, and a second place in its direction when it is
 * turned (not for readers that want split blocks: they would take what follows for another text).
 */
public final class IsoWriter implements CutStep.Visitor<String> {

    /** Longest label text, characters. */
    private static final int LONGEST_LABEL = 36;

    /** How far ahead the second place of a label lies, mm: far enough for a whole degree. */
    private static final double LABEL_REACH = 100;

    private static final double MM_PER_CM = 10;

    private final FileOptions.Iso options;
    private Head head = Head.HOME;
    private String written = "";
    private boolean liftNext;
    private boolean inside;

    private IsoWriter(FileOptions.Iso options) {
        this.options = options;
    }

    public static String write(CutProgram program, String name) {
        return write(program, name, FileOptions.Iso.USUAL);
    }

    /**
     * @param name what the operator reads first
     * @throws IllegalArgumentException when {@link #refusal} has something to say
     */
    public static String write(CutProgram program, String name, FileOptions.Iso options) {
        refusal(program, options).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        IsoWriter writer = new IsoWriter(options);
        TablePoint extent = program.extent();
        StringBuilder text = new StringBuilder("H1*");
        text.append(String.format(
                Locale.ROOT,
                "M20*%s/L=%.2fCM/W=%.2fCM*M15*",
                operatorText(name),
                extent.x() / MM_PER_CM,
                extent.y() / MM_PER_CM));
        for (ProgramPart part : ProgramPart.of(program)) {
            part.piece()
                    .ifPresent(piece -> text.append(String.format(
                            Locale.ROOT,
                            "N%d*%s",
                            piece.no(),
                            piece.no() == 1 ? options.format().code() : "")));
            writer.append(text, NotchPairs.in(part.steps(), part.before()));
        }
        return text.append("M0*").toString();
    }

    /** Why the table could not read this program; empty when it can. */
    public static Optional<String> refusal(CutProgram program, FileOptions.Iso options) {
        for (ProgramPart part : ProgramPart.of(program)) {
            long points = NotchPairs.in(part.steps(), part.before()).stream()
                    .filter(CutStep.CutTo.class::isInstance)
                    .count();
            if (points > options.maxPoints()) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "'%s' has %d points; this table's ISO takes at most %d a piece (files.iso.maxPoints).",
                        part.piece().map(piece -> piece.piece().toString()).orElse("a move between pieces"),
                        points,
                        options.maxPoints()));
            }
        }
        return Optional.empty();
    }

    private static String operatorText(String name) {
        return Ascii.text(name.toUpperCase(Locale.ROOT), "*/");
    }

    private void append(StringBuilder text, List<CutStep> steps) {
        List<Boolean> overcut = OwnOvercut.in(steps, head);
        boolean isPast = false;
        for (int i = 0; i < steps.size(); i++) {
            liftNext = liftFollows(steps, i);
            if (overcut.get(i) && options.overcut() == FileOptions.Overcut.FILE && !isPast) {
                text.append("M18*");
            }
            isPast = overcut.get(i);
            if (!isPast || options.overcut() == FileOptions.Overcut.FILE) {
                text.append(steps.get(i).accept(this));
            }
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

    private String place(TablePoint at) {
        return moveTo(at) + "*";
    }

    private String moveTo(TablePoint at) {
        written = String.format(
                Locale.ROOT,
                "X%dY%d",
                options.format().counts(at.x()),
                options.format().counts(at.y()));
        return written;
    }

    /** A place and a code that acts there. */
    private String placed(TablePoint at, String code) {
        return moveTo(at) + (options.splitBlocks() ? "*" : "") + code + "*";
    }

    @Override
    public String travel(CutStep.Travel step) {
        return place(step.to());
    }

    @Override
    public String down(CutStep.KnifeDown step) {
        String before = written;
        String place = place(head.at());
        inside = step.inside();
        return (written.equals(before) ? "" : place) + "M14*" + plain();
    }

    @Override
    public String cut(CutStep.CutTo step) {
        StringBuilder blocks = new StringBuilder();
        TablePoint from = head.at();
        int moves = Math.max(1, (int) Math.ceil(from.distanceTo(step.to()) / options.maxBlockMove()));
        for (int move = 1; move < moves; move++) {
            double share = (double) move / moves;
            blocks.append(place(new TablePoint(
                    from.x() + (step.to().x() - from.x()) * share,
                    from.y() + (step.to().y() - from.y()) * share)));
        }
        return blocks.append(lastMove(step.to())).toString();
    }

    /** A move shorter than a count is none, unless a lift belongs to its end. */
    private String lastMove(TablePoint to) {
        String before = written;
        String move = place(to);
        if (liftNext) {
            return "M46*" + move;
        }
        return written.equals(before) ? "" : move;
    }

    @Override
    public String lift(CutStep.CornerLift step) {
        return plain();
    }

    /** What follows a plunge of an internal cut. */
    private String plain() {
        return inside ? "M19*" : "";
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
        StringBuilder slits = new StringBuilder();
        for (CutStep.CutNotch cut : step.cuts()) {
            slits.append(place(cut.at()))
                    .append("M14*M19*")
                    .append(place(cut.end()))
                    .append("M15*");
        }
        return slits.toString();
    }

    @Override
    public String drill(CutStep.Drill step) {
        return placed(step.at(), "M43");
    }

    @Override
    public String label(CutStep.PrintLabel step) {
        String text = Ascii.text(step.piece().toString(), "*");
        String label = placed(step.at(), "M31") + text.substring(0, Math.min(LONGEST_LABEL, text.length())) + "*";
        return step.angleDeg() == 0 || options.splitBlocks() ? label : label + placed(ahead(step), "M31");
    }

    private static TablePoint ahead(CutStep.PrintLabel label) {
        double angle = StrictMath.toRadians(label.angleDeg());
        return new TablePoint(
                label.at().x() + LABEL_REACH * StrictMath.cos(angle),
                label.at().y() + LABEL_REACH * StrictMath.sin(angle));
    }

    @Override
    public String advance(CutStep.Advance step) {
        return options.bites() ? "M69*" : "";
    }

    @Override
    public String sharpen(CutStep.Sharpen step) {
        return "M42*";
    }
}
