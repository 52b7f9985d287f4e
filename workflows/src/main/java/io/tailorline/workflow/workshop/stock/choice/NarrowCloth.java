package io.tailorline.workflow.workshop.stock.choice;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;

/**
 * What an order takes of a remnant that is narrower than its article: as much more length as the cloth is narrower. A
 * roll counts as as wide as its article, whatever it measures.
 *
 * @param articleMm usable width of the article, mm
 */
public record NarrowCloth(double articleMm) {

    /** Ten millimetres are a width group; a marker takes no notice of less. */
    private static final double GROUP = 10;

    /** Of the article's width, above 0 to 1. */
    public double share(Roll roll) {
        double width = roll.width().leastMm();
        return roll.kind() == Roll.Kind.REMNANT && width < articleMm - GROUP ? width / articleMm : 1;
    }

    /** What it would be on the full width. */
    public Reservation full(Roll roll, Reservation held) {
        double share = share(roll);
        return share == 1 ? held : held.withLength(Mm.onGrid(held.lengthMm() * share));
    }

    /** @param wanted as long as it is on the full width */
    public Reservation on(Roll roll, Reservation wanted) {
        double share = share(roll);
        return share == 1 ? wanted : wanted.withLength(Mm.onGrid(wanted.lengthMm() / share));
    }
}
