package io.tailorline.cutter.plan.writer;

import io.tailorline.cutter.profile.Notching;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.PieceOnCloth.Begun;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The rest of a piece that an earlier job began, for a table that may be another one: its lines are those that were
 * planned, whatever this table would do better. What the table has no tool for is left to the projector, a notch that
 * it cannot punch in passing is cut with the knife lifted before and after.
 *
 * @param parts what is cut before, between and after advances of the cloth
 * @param lightMarks what this table does not mark
 */
public record BegunPiece(Begun piece, List<Part> parts, List<LightMark> lightMarks) {

    /** Steps without an advance, and the stretch of cloth that they need under the knife, mm. */
    public record Part(List<CutStep> steps, double minX, double maxX) {}

    public BegunPiece {
        parts = List.copyOf(parts);
        lightMarks = List.copyOf(lightMarks);
    }

    public static BegunPiece on(TableProfile table, Begun piece) {
        List<LightMark> byLight = new ArrayList<>(piece.lightMarks());
        List<Part> parts = new ArrayList<>();
        List<CutStep> open = new ArrayList<>();
        boolean inside = false;
        Head head = Head.HOME;
        for (CutStep step : piece.rest()) {
            if (step instanceof CutStep.Drill drill && !table.tools().marking().isByTable()) {
                byLight.add(new LightMark(piece.piece(), drill.at(), ""));
            } else if (step instanceof CutStep.Advance) {
                parts.add(part(open));
                open = new ArrayList<>();
            } else if (step instanceof CutStep.CutNotch notch && head.knifeDown() && !punches(table)) {
                open.addAll(List.of(
                        new CutStep.KnifeUp(), notch, new CutStep.Travel(notch.at()), new CutStep.KnifeDown(inside)));
            } else if (!isLeftOut(step, table)) {
                open.add(step);
            }
            inside = step instanceof CutStep.KnifeDown down ? down.inside() : inside;
            head = step.movedFrom(head);
        }
        parts.add(part(open));
        return new BegunPiece(
                piece, parts.stream().filter(part -> !part.steps.isEmpty()).toList(), byLight);
    }

    private static boolean punches(TableProfile table) {
        return table.tools().notching() != Notching.KNIFE;
    }

    /** Between pieces the writer sharpens by itself. */
    private static boolean isLeftOut(CutStep step, TableProfile table) {
        return step instanceof CutStep.Sharpen
                || step instanceof CutStep.PrintLabel && table.labelSeconds().isEmpty();
    }

    private static Part part(List<CutStep> steps) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        Head head = Head.HOME;
        for (CutStep step : steps) {
            head = step.movedFrom(head);
            TablePoint at = head.at();
            least = Math.min(least, at.x());
            most = Math.max(most, at.x());
        }
        return new Part(List.copyOf(steps), least, most);
    }

    /**
     * How far the cloth must have advanced for each part when it has advanced by {@code from}, no farther than that
     * part demands, mm.
     */
    double[] begins(double from, TableProfile table) {
        double[] begins = new double[parts.size()];
        double begin = from;
        for (int k = 0; k < begins.length; k++) {
            double least = Math.ceil((parts.get(k).maxX - table.conveyor().window()) * 100) / 100;
            begin = Math.max(begin, least);
            begins[k] = begin;
        }
        return begins;
    }
}
