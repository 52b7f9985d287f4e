package io.tailorline.workflow.production.flaw;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.Arrays;
import java.util.List;

/** From how an operator measures a flaw to the roll's own frame. */
final class MeasuredFlaw {

    static final List<String> KINDS =
            Arrays.stream(FlawKind.values()).map(FlawKind::code).toList();

    private MeasuredFlaw() {}

    /**
     * A box that reaches into a selvedge or beyond an end stops there.
     *
     * @param asked cloth that the marker on the roll was asked for by
     */
    static RollFlaw on(Roll roll, AskedCloth asked, FoundFlaw found) throws Refused {
        FlawKind kind = Arrays.stream(FlawKind.values())
                .filter(known -> known.code().equals(found.kind()))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.FLAW_KIND, found.kind(), String.join(", ", KINDS)));
        if (!(found.alongMm() > 0 && found.acrossMm() > 0)) {
            throw new Refused(Reason.FLAW_SIZE, mm(found.alongMm()), mm(found.acrossMm()));
        }
        double margin = asked.fabric().selvedgeMargin();
        double width = roll.width().leastMm();
        double across = found.fromSelvedgeMm() - margin;
        boolean isOnCloth = found.fromCutEndMm() >= 0
                && found.fromCutEndMm() <= roll.currentMm()
                && across - found.acrossMm() / 2 < width
                && across + found.acrossMm() / 2 > 0;
        if (!isOnCloth) {
            throw new Refused(
                    Reason.FLAW_OUTSIDE,
                    mm(found.fromCutEndMm()),
                    mm(found.fromSelvedgeMm()),
                    roll.id(),
                    mm(roll.currentMm()),
                    mm(margin),
                    mm(margin + width));
        }
        double start = roll.length().consumedMm();
        double x = start + found.fromCutEndMm();
        double minX = Math.max(start, x - found.alongMm() / 2);
        double maxX = Math.min(roll.length().endMm(), x + found.alongMm() / 2);
        double minY = Math.max(0, across - found.acrossMm() / 2);
        double maxY = Math.min(width, across + found.acrossMm() / 2);
        return RollFlaw.of(
                new Ring(List.of(
                        Point.of(minX, minY), Point.of(maxX, minY), Point.of(maxX, maxY), Point.of(minX, maxY))),
                kind);
    }

    private static String mm(double mm) {
        return Long.toString(Math.round(mm));
    }
}
