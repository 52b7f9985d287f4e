package io.tailorline.workflow.workshop.stock;

/**
 * The lengths of a roll, mm, each on the 0.01 mm grid.
 *
 * @param ticketMm as its supplier's ticket says
 * @param measuredMm as it was measured in the house; the ticket's until then
 * @param currentMm what is left of it, never below 0
 * @param consumedMm what was taken from its outer end so far: the cut end lies there now
 */
public record RollLength(double ticketMm, double measuredMm, double currentMm, double consumedMm) {

    public RollLength {
        if (!(currentMm >= 0 && consumedMm >= 0 && ticketMm >= 0 && measuredMm >= 0)) {
            throw new IllegalArgumentException(
                    "Lengths of a roll must not be negative: ticket %s, measured %s, current %s, consumed %s mm."
                            .formatted(ticketMm, measuredMm, currentMm, consumedMm));
        }
    }

    public static RollLength ofTicket(double mm) {
        return new RollLength(mm, mm, mm, 0);
    }

    /** Where the cloth that is left ends, in the roll's own frame. */
    public double endMm() {
        return consumedMm + currentMm;
    }
}
