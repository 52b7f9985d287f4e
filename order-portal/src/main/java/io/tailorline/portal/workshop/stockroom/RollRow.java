package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.workshop.drawing.RollBar;
import io.tailorline.portal.workshop.drawing.RollLengths;
import io.tailorline.portal.workshop.drawing.RollScale;
import io.tailorline.portal.workshop.drawing.Use;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import io.tailorline.workflow.workshop.stock.UsableLengths;
import java.util.ArrayList;
import java.util.List;

/**
 * A roll in a list: its bar and its free usable lengths.
 *
 * @param place id of the place; empty while it is expected or lost
 * @param state by code
 * @param isHeld in the house, or lost, and not to be promised
 * @param why in words of who put it aside; may be empty
 * @param expectedOn ISO date; empty unless it is expected
 * @param onlyFor the one order that may use it; empty for all
 */
record RollRow(
        String id,
        String place,
        String state,
        boolean isHeld,
        String why,
        String expectedOn,
        String onlyFor,
        RollBar bar,
        List<Lengths> lengths) {

    static RollRow of(StockedRoll roll, RollScale scale, StockRules rules, String why) {
        RollState state = roll.roll().state();
        return new RollRow(
                roll.roll().id(),
                roll.roll().place(),
                state.code(),
                isHeld(state),
                why,
                roll.roll().expectedOn().map(Object::toString).orElse(""),
                roll.roll().onlyFor().orElse(""),
                bar(roll, scale, rules.length()),
                Lengths.free(roll, rules));
    }

    static boolean isHeld(RollState state) {
        return !state.mayBeReserved() && state != RollState.EXPECTED && state != RollState.USED_UP;
    }

    /** How far the drawing of a roll reaches, mm: an expected one as its supplier says, a used-up one as it was cut. */
    static double drawnMm(StockedRoll roll) {
        double end = roll.roll().state() == RollState.EXPECTED
                ? roll.roll().length().ticketMm()
                : roll.roll().length().endMm();
        return Math.max(1, end);
    }

    static RollBar bar(StockedRoll roll, RollScale scale, LengthRule rule) {
        if (roll.roll().state() == RollState.EXPECTED) {
            return RollBar.expected(drawnMm(roll), scale);
        }
        return RollBar.of(
                new RollLengths(
                        drawnMm(roll),
                        roll.roll().length().consumedMm(),
                        promised(roll),
                        roll.flaws().stream()
                                .map(flaw -> new RollLengths.Flaw(middle(flaw), stops(flaw, roll, rule)))
                                .toList(),
                        isHeld(roll.roll().state())),
                scale);
    }

    private static double middle(RollFlaw flaw) {
        return (flaw.ring().minX() + flaw.ring().maxX()) / 2;
    }

    /** Whether the house's rule ends a length at this flaw, taken alone. */
    private static boolean stops(RollFlaw flaw, StockedRoll roll, LengthRule rule) {
        double from = Math.max(0, flaw.ring().minX() - 1);
        double to = flaw.ring().maxX() + 1;
        return !UsableLengths.between(from, to, roll.roll().width().leastMm(), List.of(flaw), rule, ClothNeed.ANY)
                .equals(List.of(new UsableLength(from, to)));
    }

    /** Where each lies; one behind the other where no place was found for all of them. */
    private static List<RollLengths.Promised> promised(StockedRoll roll) {
        RollPlacement placement = roll.placement();
        if (placement.isPlaced()) {
            return placement.places().stream()
                    .map(placed -> new RollLengths.Promised(
                            placed.fromMm(), placed.toMm(), use(placed.reservation()), mark(placed.reservation())))
                    .toList();
        }
        List<RollLengths.Promised> row = new ArrayList<>();
        double at = roll.roll().length().consumedMm();
        for (Reservation reservation : roll.reservations()) {
            double to = at + reservation.lengthMm();
            row.add(new RollLengths.Promised(at, to, use(reservation), mark(reservation)));
            at = to;
        }
        return row;
    }

    private static Use use(Reservation reservation) {
        return reservation.state() == Reservation.State.SOFT ? Use.OFFERED : Use.RESERVED;
    }

    /** The end of the order's number, as people say it: {@code -4Q}. */
    private static String mark(Reservation reservation) {
        return reservation.order().substring(Math.max(0, reservation.order().lastIndexOf('-')));
    }
}
