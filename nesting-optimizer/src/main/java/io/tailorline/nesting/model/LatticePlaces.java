package io.tailorline.nesting.model;

import java.util.Arrays;
import java.util.List;

/**
 * The allowed places of the parts of a layout along one axis of the strip, with the present offset of each group of
 * matching parts from the pattern's phase. A group that is not decided yet lies anywhere; where few offsets leave every
 * part a place it begins with one of them. Mutable, of one thread, part of its layout.
 */
public final class LatticePlaces {

    private final RepeatGrid lattice;
    private final int[] partOfSlot;
    private final double[] offset;

    /** Otherwise the first part that is laid decides. */
    private final boolean[] settled;

    LatticePlaces(RepeatGrid lattice, int[] partOfSlot) {
        this.lattice = lattice;
        this.partOfSlot = partOfSlot;
        this.offset = new double[lattice.groups()];
        this.settled = new boolean[lattice.groups()];
        Arrays.fill(offset, Double.NaN);
        for (int g = 0; g < offset.length; g++) {
            List<Double> choices = lattice.choices(g);
            if (!choices.isEmpty()) {
                offset[g] = choices.get(0);
                settled[g] = lattice.isPinned(g);
            }
        }
    }

    void copyFrom(LatticePlaces other) {
        System.arraycopy(other.offset, 0, offset, 0, offset.length);
        System.arraycopy(other.settled, 0, settled, 0, settled.length);
    }

    /** Whether the part in a slot may lie anywhere along this axis. */
    public boolean isFree(int slot) {
        int part = partOfSlot[slot];
        return lattice.isFree(part) || lattice.group(part) >= 0 && Double.isNaN(offset[lattice.group(part)]);
    }

    /** Distance of neighbouring places of the part in a slot. */
    public double repeat(int slot) {
        return lattice.repeat(partOfSlot[slot]);
    }

    private double origin(int slot, int orientation) {
        int part = partOfSlot[slot];
        int group = lattice.group(part);
        return lattice.origin(part, orientation) + (group < 0 ? 0 : offset[group]);
    }

    /** The allowed place nearest to the given one. */
    public double nearest(int slot, int orientation, double place) {
        if (isFree(slot)) {
            return place;
        }
        double origin = origin(slot, orientation);
        return origin + Math.rint((place - origin) / repeat(slot)) * repeat(slot);
    }

    /** The first allowed place not below the given one. */
    public double atLeast(int slot, int orientation, double place) {
        return isFree(slot) ? place : RepeatGrid.firstFrom(origin(slot, orientation), repeat(slot), place);
    }

    /** The allowed place nearest to the given one between two limits; not a number when the pattern leaves none. */
    public double within(int slot, int orientation, double place, double low, double high) {
        if (isFree(slot)) {
            return Math.max(low, Math.min(high, place));
        }
        double origin = origin(slot, orientation);
        double repeat = repeat(slot);
        double first = RepeatGrid.firstFrom(origin, repeat, low);
        double last = RepeatGrid.lastTo(origin, repeat, high);
        return first > last ? Double.NaN : Math.max(first, Math.min(last, nearest(slot, orientation, place)));
    }

    /** The allowed place nearest to the given one, between the limits if there is one there. */
    double near(int slot, int orientation, double place, double low, double high) {
        double within = within(slot, orientation, place, low, high);
        return Double.isNaN(within) ? nearest(slot, orientation, Math.max(low, Math.min(high, place))) : within;
    }

    /**
     * Decides the offset of a part's group by where the part lies, unless it is decided or leaves another part no
     * place.
     */
    void settle(int slot, int orientation, double place) {
        int group = group(slot);
        if (group >= 0 && !settled[group]) {
            double found = place - lattice.origin(partOfSlot[slot], orientation);
            if (lattice.leavesPlaces(group, found)) {
                offset[group] = found;
            }
            settled[group] = true;
        }
    }

    /** How many groups of parts match each other along this axis but not the strip. */
    public int groups() {
        return offset.length;
    }

    /** The group of the part in a slot, or below 0. */
    public int group(int slot) {
        return lattice.group(partOfSlot[slot]);
    }

    public double offset(int group) {
        return offset[group];
    }

    public void setOffset(int group, double newOffset) {
        offset[group] = newOffset;
    }

    /** The only offsets that leave every part of a group a place; empty when any offset does. */
    public List<Double> choices(int group) {
        return lattice.choices(group);
    }
}
