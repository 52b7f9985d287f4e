package io.tailorline.workflow.workshop.stock;

import java.util.Comparator;
import java.util.List;

/** What is free across the cloth where flaws lie side by side, mm. */
final class FreeStrips {

    private final double sum;
    private final double widest;

    FreeStrips(double width, List<RollFlaw> flaws) {
        List<RollFlaw> fromSelvedge = flaws.stream()
                .sorted(Comparator.comparingDouble(flaw -> flaw.ring().minY()))
                .toList();
        double reached = 0;
        double free = 0;
        double most = 0;
        for (RollFlaw flaw : fromSelvedge) {
            double strip = Math.max(0, Math.min(width, flaw.ring().minY()) - reached);
            free += strip;
            most = Math.max(most, strip);
            reached = Math.max(reached, flaw.ring().maxY());
        }
        double last = Math.max(0, width - reached);
        this.sum = free + last;
        this.widest = Math.max(most, last);
    }

    double sumMm() {
        return sum;
    }

    double widestMm() {
        return widest;
    }
}
