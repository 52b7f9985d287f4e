package io.tailorline.nesting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A copy with an initial place, as the search sees it.
 *
 * @param slot of the copy
 * @param orientation of its part
 * @param x place along the strip
 * @param y place across it
 * @param fixed whether it stays there
 */
public record InitialCopy(int slot, int orientation, double x, double y, boolean fixed) {

    /** How far a fixed copy may reach over the border, as a share of the strip's height: rounding of its file. */
    private static final double ROUNDING = 1e-6;

    static List<InitialCopy> of(Instance instance, OrientedShapes[] oriented) {
        int[] firstSlot = new int[oriented.length];
        for (int part = 1; part < oriented.length; part++) {
            firstSlot[part] =
                    firstSlot[part - 1] + instance.parts().get(part - 1).demand();
        }
        int[] copies = new int[oriented.length];
        List<InitialCopy> all = new ArrayList<>();
        for (InitialPlacement initial : instance.initialPlacements()) {
            if (initial.part() < 0 || initial.part() >= oriented.length) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Part %d of an initial copy is not one of the %d parts.",
                        initial.part(),
                        oriented.length));
            }
            Part part = instance.parts().get(initial.part());
            if (copies[initial.part()] == part.demand()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "More initial copies of part %d than the %d demanded.", part.id(), part.demand()));
            }
            int slot = firstSlot[initial.part()] + copies[initial.part()]++;
            InitialCopy copy = new InitialCopy(
                    slot,
                    oriented[initial.part()].nearest(
                            initial.transform().rotationDeg(),
                            initial.fixed()
                                    || part.orientations()
                                            .allows(initial.transform().rotationDeg())),
                    initial.transform().x(),
                    initial.transform().y(),
                    initial.fixed());
            if (copy.fixed()) {
                copy.refuseOffTheStrip(instance, part, oriented[initial.part()]);
            }
            all.add(copy);
        }
        return List.copyOf(all);
    }

    private void refuseOffTheStrip(Instance instance, Part part, OrientedShapes oriented) {
        var outline = oriented.shape(orientation).trueOutline();
        double slack = ROUNDING * instance.height();
        if (outline.minX() + x < -slack
                || outline.minY() + y < -slack
                || outline.maxY() + y > instance.height() + slack) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The fixed copy of part %d at (%s, %s), turned by %s degrees, does not lie on the strip, %s high.",
                    part.id(),
                    x,
                    y,
                    oriented.degrees(orientation),
                    instance.height()));
        }
    }
}
