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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the steps of pieces in their order. One thread, one program. */
public final class ProgramWriter {

    private final List<Contour> contours;
    private final TableProfile table;
    private final CutRules rules;
    private final Waste waste;
    private final ProgramBuilder builder = new ProgramBuilder();

    public ProgramWriter(MarkerContours lines, TableProfile table, CutRules rules) {
        this.contours = lines.contours();
        this.table = table;
        this.rules = rules;
        this.waste = lines.waste();
    }

    /** @param advances before each part of each piece, mm */
    public CutProgram write(List<Stop> stops, double[][] advances) {
        List<List<List<CutStep>>> paths = stops.stream().map(this::paths).toList();
        boolean[] sharpen = Sharpening.before(
                paths.stream().mapToDouble(ProgramWriter::length).toArray(), table.sharpenEvery());
        for (int i = 0; i < advances.length; i++) {
            advance(advances[i][0]);
            if (sharpen[i]) {
                builder.add(new CutStep.Sharpen());
            }
            cutPiece(contours.get(stops.get(i).contour()), paths.get(i), advances[i]);
        }
        goHome(Arrays.stream(advances).flatMapToDouble(Arrays::stream).sum());
        return builder.build(table, ProgramTime.of(builder.steps(), table));
    }

    /** Off the cloth, so that it can be taken from the table. */
    private void goHome(double begin) {
        TablePoint home = BiteWindow.home(begin);
        if (!builder.head().at().equals(home)) {
            builder.add(new CutStep.Travel(home));
        }
    }

    private void advance(double by) {
        if (by > 0) {
            builder.add(new CutStep.Advance(by));
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

    private void cutPiece(Contour contour, List<List<CutStep>> paths, double[] advances) {
        builder.beginPiece(contour.piece());
        List<Contour> parts = contour.parts();
        for (int k = 0; k < parts.size(); k++) {
            if (k > 0) {
                advance(advances[k]);
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
    }
}
