package io.tailorline.cutter.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A motion along a path.
 *
 * @param parts one after the other
 * @param seconds all of them
 */
record Motion(List<MotionPart> parts, double seconds) {

    static Motion of(MotionPart part) {
        return new Motion(List.of(part), part.seconds());
    }

    Motion then(Motion next) {
        List<MotionPart> all = new ArrayList<>(parts.size() + next.parts.size());
        all.addAll(parts);
        all.addAll(next.parts);
        return new Motion(all, seconds + next.seconds);
    }

    static Motion fasterOf(Motion one, Motion other) {
        return other.seconds < one.seconds ? other : one;
    }

    /** Where the head is at each of {@code times} equal instants from first to last. */
    Stream<PathState> sampled(int times) {
        List<PathState> states = new ArrayList<>(times);
        int part = 0;
        double began = 0;
        double way = 0;
        for (int i = 0; i < times; i++) {
            double time = seconds * i / (times - 1);
            while (part < parts.size() - 1 && time > began + parts.get(part).seconds()) {
                began += parts.get(part).seconds();
                way += parts.get(part).way();
                part++;
            }
            double inPart = Math.min(time - began, parts.get(part).seconds());
            states.add(parts.get(part).after(inPart).shifted(way));
        }
        return states.stream();
    }
}
