package io.tailorline.cutter.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A motion along a path: S-curves one after the other.
 *
 * @param parts one after the other
 */
record MotionProfile(List<SCurve> parts) {

    MotionProfile {
        parts = List.copyOf(parts);
    }

    double seconds() {
        double sum = 0;
        for (SCurve part : parts) {
            sum += part.seconds();
        }
        return sum;
    }

    /** The state at {@code times} equally spaced instants from first to last. */
    Stream<PathState> sampled(int times) {
        double seconds = seconds();
        List<PathState> states = new ArrayList<>(times);
        int part = 0;
        double began = 0;
        double distance = 0;
        for (int i = 0; i < times; i++) {
            double time = seconds * i / (times - 1);
            while (part < parts.size() - 1 && time > began + parts.get(part).seconds()) {
                began += parts.get(part).seconds();
                distance += parts.get(part).distance();
                part++;
            }
            double inPart = Math.min(time - began, parts.get(part).seconds());
            states.add(parts.get(part).after(inPart).shifted(distance));
        }
        return states.stream();
    }
}
