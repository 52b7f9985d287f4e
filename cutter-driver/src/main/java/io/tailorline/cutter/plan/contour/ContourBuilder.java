package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.Angle;
import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.outline.NotchedOutline;
import io.tailorline.cutter.plan.outline.OpenPath;
import io.tailorline.cutter.plan.outline.SharedEdges;
import io.tailorline.cutter.plan.outline.SharedStretch;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.Notching;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the contour of one placed piece: notches in passing or separate, corners rounded or lifted in. */
public record ContourBuilder(Placement placement, TableProfile table, CutRules rules, SharedEdges shared, Waste waste) {

    /** A corner this close to a notch or a shared edge is cut as drawn, mm. */
    private static final double KEPT_BESIDE = 6;

    Contour contour(ClosedPath plain, List<SharedStretch> leftOut) {
        NotchedOutline notched = new NotchedOutline(plain);
        leftOut.forEach(notched::leaveOut);
        List<InnerFeature> inner = new ArrayList<>();
        if (table.tools().marking().isByTable()) {
            placement.drillHoles().forEach(hole -> inner.add(mark(hole)));
        }
        if (table.labelSeconds().isPresent()) {
            inner.add(label(placement));
        }
        for (Notch notch : placement.notches()) {
            if (isByItself(notch) || !notched.accept(notch)) {
                inner.add(byItself(notch));
            }
        }
        ClosedPath outline = notched.outline();
        Contour contour = new Contour(
                placement.piece(),
                outline,
                notched.notches(),
                arcs(outline),
                notched.cutBefore(),
                InnerTour.of(inner, table),
                placement.internalCuts().stream()
                        .map(cut -> OpenPath.of(cut, placement.cutLine(), table))
                        .toList(),
                List.of(),
                List.of(),
                outline.points().stream().mapToDouble(TablePoint::x).min().orElseThrow(),
                outline.points().stream().mapToDouble(TablePoint::x).max().orElseThrow());
        if (!LongPiece.isLong(contour, table)) {
            return withEntryOptions(contour);
        }
        List<Contour> parts = LongPiece.parts(contour, table).stream()
                .map(this::withEntryOptions)
                .toList();
        return parts.get(0).followedBy(parts.subList(1, parts.size()));
    }

    private Contour withEntryOptions(Contour contour) {
        return contour.withEntryOptions(EntryOptions.of(contour, rules, table, waste));
    }

    /** For each point of the piece's outline, which may have more points by now, the arc that can replace it. */
    public List<List<TablePoint>> arcs(ClosedPath outline) {
        CornerRounding rounding = CornerRounding.of(rules, table.liftAngleDeg());
        return IntStream.range(0, outline.size())
                .mapToObj(i -> isKept(outline.point(i)) ? List.<TablePoint>of() : rounding.arc(outline, i))
                .toList();
    }

    private boolean isKept(TablePoint corner) {
        return placement.notches().stream().anyMatch(notch -> corner.distanceTo(onGrid(notch.at())) < KEPT_BESIDE)
                || shared.isNear(corner, KEPT_BESIDE);
    }

    private boolean isByItself(Notch notch) {
        return notch.kind() == Notch.Kind.SLIT
                || rules.notches() == CutRules.NotchStyle.FLICK
                || table.tools().notching() == Notching.KNIFE;
    }

    private static InnerFeature mark(DrillHole hole) {
        TablePoint at = onGrid(hole.at());
        return new InnerFeature(at, new CutStep.Drill(at));
    }

    private static InnerFeature byItself(Notch notch) {
        TablePoint at = onGrid(notch.at());
        return new InnerFeature(
                at, new CutNotch(at, Angle.onGrid(notch.angleDeg()), Mm.onGrid(notch.depth()), notch.kind()));
    }

    private static InnerFeature label(Placement placement) {
        TablePoint at = onGrid(placement.label().at());
        double angle = Angle.onGrid(placement.label().angleDeg());
        return new InnerFeature(at, new CutStep.PrintLabel(placement.piece(), at, angle));
    }

    private static TablePoint onGrid(Point point) {
        return new TablePoint(Mm.onGrid(point.x()), Mm.onGrid(point.y()));
    }
}
