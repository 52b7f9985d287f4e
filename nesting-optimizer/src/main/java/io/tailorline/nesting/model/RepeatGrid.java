package io.tailorline.nesting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The lattice along one axis of the strip: where the anchors of all parts may lie, and the offsets that each group of
 * parts may take. Immutable.
 */
final class RepeatGrid {

    /** Rounding of a place, as a share of the repeat. */
    private static final double ROUNDING = 1e-9;

    private static final int NO_GROUP = -1;

    private final double[] repeat;
    private final int[] group;

    /** By part: how many orientations the search may choose from. */
    private final int[] counts;

    /** By part and orientation: one of the places without an offset. */
    private final double[][] origin;

    /** By group: the offsets to choose from; empty when any will do. */
    private final List<List<Double>> choices = new ArrayList<>();

    /** By group: whether a fixed copy decides. */
    private final List<Boolean> pinned = new ArrayList<>();

    private final Range range;

    private RepeatGrid(int parts, Range range) {
        this.range = range;
        repeat = new double[parts];
        group = new int[parts];
        counts = new int[parts];
        origin = new double[parts][];
    }

    /** Places between two limits for the orientations of a part. */
    interface Range {
        double low(int part, int orientation);

        double high(int part, int orientation);
    }

    /** Where a copy lies that will not be moved. */
    record Fixed(int part, int orientation, double place) {}

    /** Anchor of a part in an orientation. */
    interface Anchor {
        double at(OrientedShapes oriented, int orientation);
    }

    static RepeatGrid of(
            Instance instance,
            OrientedShapes[] oriented,
            Function<Lattice, Lattice.Axis> axis,
            Anchor anchor,
            Range range,
            List<Fixed> fixed) {
        RepeatGrid lattice = new RepeatGrid(oriented.length, range);
        TreeSet<Integer> groups = new TreeSet<>();
        for (Part part : instance.parts()) {
            groups.add(axis.apply(part.rules().lattice()).group());
        }
        groups.remove(Lattice.Axis.TO_THE_STRIP);
        for (int i = 0; i < oriented.length; i++) {
            Lattice.Axis rule = axis.apply(instance.parts().get(i).rules().lattice());
            lattice.repeat[i] = rule.repeat();
            lattice.group[i] = rule.isFree() || rule.group() == Lattice.Axis.TO_THE_STRIP
                    ? NO_GROUP
                    : groups.headSet(rule.group()).size();
            lattice.origin[i] = new double[oriented[i].all()];
            lattice.counts[i] = oriented[i].count();
            for (int o = 0; o < oriented[i].all(); o++) {
                lattice.origin[i][o] = rule.phase() - anchor.at(oriented[i], o);
            }
        }
        Map<Integer, Double> pinned = new TreeMap<>();
        for (Fixed copy : fixed) {
            pinned.putIfAbsent(
                    lattice.group[copy.part()], copy.place() - lattice.origin[copy.part()][copy.orientation()]);
        }
        for (int g = 0; g < groups.size(); g++) {
            lattice.pinned.add(pinned.containsKey(g));
            lattice.choices.add(lattice.choicesOf(g, instance, range, Optional.ofNullable(pinned.get(g))));
        }
        return lattice;
    }

    /** @param pinned where a fixed copy holds the group */
    private List<Double> choicesOf(int g, Instance instance, Range range, Optional<Double> pinned) {
        List<Integer> members = new ArrayList<>();
        for (int part = 0; part < group.length; part++) {
            if (group[part] == g) {
                members.add(part);
            }
        }
        for (int member : members) {
            if (repeat[member] != repeat[members.get(0)]) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Parts %d and %d are of one group but repeat every %s and %s; expected the same repeat.",
                        instance.parts().get(members.get(0)).id(),
                        instance.parts().get(member).id(),
                        repeat[members.get(0)],
                        repeat[member]));
            }
        }
        if (pinned.isEmpty() && members.stream().allMatch(member -> hasPlaceAtAnyOffset(member, range))) {
            return List.of();
        }
        TreeSet<Double> offsets = new TreeSet<>();
        for (double offset : pinned.map(List::of).orElseGet(() -> limits(members, range))) {
            if (members.stream().allMatch(member -> hasPlace(member, offset, range))) {
                offsets.add(offset);
            }
        }
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The %d parts that must match part %d every %s have no places on the strip that match; its height is %s.",
                    members.size(),
                    instance.parts().get(members.get(0)).id(),
                    repeat[members.get(0)],
                    instance.height()));
        }
        return List.copyOf(offsets);
    }

    /** The offsets at which some part comes to one of its limits, and those between. */
    private List<Double> limits(List<Integer> members, Range range) {
        List<Double> offsets = new ArrayList<>();
        for (int member : members) {
            for (int o = 0; o < counts[member]; o++) {
                double low = range.low(member, o) - origin[member][o];
                double high = range.high(member, o) - origin[member][o];
                for (double offset : new double[] {low, (low + high) / 2, high}) {
                    offsets.add(offset - repeat[member] * Math.floor(offset / repeat[member]));
                }
            }
        }
        return offsets;
    }

    private boolean hasPlaceAtAnyOffset(int part, Range range) {
        for (int o = 0; o < counts[part]; o++) {
            if (range.high(part, o) - range.low(part, o) >= repeat[part]) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPlace(int part, double offset, Range range) {
        for (int o = 0; o < counts[part]; o++) {
            if (hasPlace(origin[part][o] + offset, repeat[part], range.low(part, o), range.high(part, o))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the places lies between two limits. */
    static boolean hasPlace(double origin, double repeat, double low, double high) {
        return firstFrom(origin, repeat, low) <= high + ROUNDING * repeat;
    }

    /** The first place that is not below a limit. */
    static double firstFrom(double origin, double repeat, double low) {
        return origin + Math.ceil((low - origin) / repeat - ROUNDING) * repeat;
    }

    /** The last place that is not above a limit. */
    static double lastTo(double origin, double repeat, double high) {
        return origin + Math.floor((high - origin) / repeat + ROUNDING) * repeat;
    }

    boolean isFree(int part) {
        return repeat[part] == 0;
    }

    double repeat(int part) {
        return repeat[part];
    }

    double origin(int part, int orientation) {
        return origin[part][orientation];
    }

    /** The group of a part, counted from 0, or below 0. */
    int group(int part) {
        return group[part];
    }

    int groups() {
        return choices.size();
    }

    /** Whether a fixed copy decides the offset of a group. */
    boolean isPinned(int g) {
        return pinned.get(g);
    }

    /** Whether every part of a group has a place on the strip at an offset. */
    boolean leavesPlaces(int g, double offset) {
        for (int part = 0; part < group.length; part++) {
            if (group[part] == g && !hasPlace(part, offset, range)) {
                return false;
            }
        }
        return true;
    }

    /** The offsets that a group may choose from; empty when any will do. */
    List<Double> choices(int g) {
        return choices.get(g);
    }
}
