package io.tailorline.portal.workshop.drawing;

import java.util.List;

/**
 * What is drawn of a roll, mm along the cloth from the outer end as it was received.
 *
 * @param end where the cloth ends
 * @param used cut away from the outer end
 * @param promised where it lies, from the outer end; what lies between is free
 * @param flaws in the roll's own frame; those in what is cut away are not drawn
 * @param isHeld whether none of it may be used
 */
public record RollLengths(double end, double used, List<Promised> promised, List<Flaw> flaws, boolean isHeld) {

    /** @param order as the bar names it; may be empty */
    public record Promised(double from, double to, Use use, String order) {}

    /** @param stops whether nothing can be laid across it */
    public record Flaw(double at, boolean stops) {}

    public RollLengths {
        promised = List.copyOf(promised);
        flaws = List.copyOf(flaws);
        if (!(end > 0) || !(used >= 0)) {
            throw new IllegalArgumentException(
                    "A roll of %s mm of which %s mm are used cannot be drawn.".formatted(end, used));
        }
    }
}
