package io.tailorline.cutter.plan.writer;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.plan.contour.BiteWindow;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.EntryOption;
import io.tailorline.cutter.plan.contour.InnerFeature;
import io.tailorline.cutter.plan.contour.KnifePath;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.order.Stop;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramBuilder;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Writes the steps of pieces in their order. One thread, one program. */
public final class ProgramWriter {

    private final List<Contour> contours;
    private final TableProfile table;
    private final CutRules rules;
    private final Waste waste;
    private final List<BegunPiece> begun;
    private final ProgramBuilder builder = new ProgramBuilder();
    private double begin;

    /** On uncut cloth. */
    public ProgramWriter(MarkerContours lines, TableProfile table, CutRules rules) {
        this(lines, new BegunPieces(List.of(), table), rules);
    }

    /** @param begun what is finished first */
    public ProgramWriter(MarkerContours lines, BegunPieces begun, CutRules rules) {
        this.begun = begun.pieces();
        this.contours = lines.contours();
        this.table = begun.table();
        this.rules = rules;
        this.waste = lines.waste();
    }

    /** @param advances before each part of each piece, mm */
    public CutProgram write(List<Stop> stops, double[][] advances) {
        List<List<List<CutStep>>> paths = stops.stream().map(this::paths).toList();
        boolean[] sharpen = Sharpening.before(lengths(paths), table.sharpenEvery());
        int turn = 0;
        for (BegunPiece piece : begun) {
            sharpen(sharpen[turn++]);
            finish(piece);
        }
        double bite = 0;
        for (int i = 0; i < advances.length; i++) {
            bite = advanceBy(bite, advances[i][0]);
            sharpen(sharpen[turn++]);
            bite = cutPiece(contours.get(stops.get(i).contour()), paths.get(i), advances[i], bite);
        }
        goHome();
        return builder.build(table, ProgramTime.of(builder.steps(), table));
    }

    /** Off the cloth, so that it can be taken from the table. */
    private void goHome() {
        TablePoint home = BiteWindow.home(begin);
        if (!builder.head().at().equals(home)) {
            builder.add(new CutStep.Travel(home));
        }
    }

    /** Until the cloth has advanced by {@code to} in all; not back, where a begun piece has needed more. */
    private void advanceTo(double to) {
        double by = Mm.onGrid(to - begin);
        if (by > 0) {
            builder.add(new CutStep.Advance(by));
            begin = Mm.onGrid(to);
        }
    }

    /** Returns where the bite begins that the order of the pieces asks for. */
    private double advanceBy(double bite, double by) {
        double next = bite + by;
        advanceTo(next);
        return next;
    }

    private void sharpen(boolean isDue) {
        if (isDue) {
            builder.add(new CutStep.Sharpen());
        }
    }

    private void finish(BegunPiece piece) {
        double[] begins = piece.begins(begin, table);
        for (int k = 0; k < begins.length; k++) {
            advanceTo(begins[k]);
            if (k == 0) {
                builder.beginPiece(piece.piece().piece(), piece.piece().place());
            }
            piece.parts().get(k).steps().forEach(builder::add);
        }
        if (begins.length > 0) {
            builder.endPiece();
        }
    }

    /** What the knife does along each part of a piece. */
    private List<List<CutStep>> paths(Stop stop) {
        Contour contour = contours.get(stop.contour());
        List<List<CutStep>> paths = new ArrayList<>();
        paths.add(path(contour, contour.entryOptions().get(stop.option())));
        contour.later().forEach(part -> paths.add(path(part, part.entryOptions().get(0))));
        return paths;
    }

    private List<CutStep> path(Contour contour, EntryOption option) {
        return new KnifePath(contour, rules, table.liftAngleDeg(), waste).from(option.start());
    }

    private double[] lengths(List<List<List<CutStep>>> paths) {
        return DoubleStream.concat(
                        begun.stream()
                                .mapToDouble(piece -> length(piece.parts().stream()
                                        .map(BegunPiece.Part::steps)
                                        .toList())),
                        paths.stream().mapToDouble(ProgramWriter::length))
                .toArray();
    }

    private static double length(List<List<CutStep>> paths) {
        double sum = 0;
        Head head = Head.HOME;
        for (List<CutStep> path : paths) {
            for (CutStep step : path) {
                Head after = step.movedFrom(head);
                sum += head.knifeDown() ? head.at().distanceTo(after.at()) : 0;
                head = after;
            }
        }
        return sum;
    }

    /** Returns where the bite begins that its last part asks for. */
    private double cutPiece(Contour contour, List<List<CutStep>> paths, double[] advances, double before) {
        double bite = before;
        builder.beginPiece(contour.piece());
        List<Contour> parts = contour.parts();
        for (int k = 0; k < parts.size(); k++) {
            if (k > 0) {
                bite = advanceBy(bite, advances[k]);
            }
            List<CutStep> path = paths.get(k);
            TablePoint from = builder.head().at();
            TablePoint enters = path.isEmpty()
                    ? from
                    : path.get(0).movedFrom(builder.head()).at();
            for (InnerFeature feature : parts.get(k).inner().between(from, enters)) {
                builder.add(feature.step());
            }
            path.forEach(builder::add);
        }
        builder.endPiece();
        return bite;
    }
}
