package io.tailorline.cutter.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a projected picture has moved since it was calibrated, at two or more marks. */
public record Drift(List<Residual> moved) {

    private static final int LEAST = 2;

    public Drift {
        moved = List.copyOf(moved);
        if (moved.size() < LEAST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d marks; drift is checked at %d or more, far apart.", moved.size(), LEAST));
        }
    }

    public Residual worst() {
        return moved.stream().max(Comparator.comparingDouble(Residual::size)).orElseThrow();
    }

    /** What to do; empty when the picture still lies where it did. */
    public Optional<String> warning() {
        Residual worst = worst();
        return worst.size() <= Calibration.ALLOWED
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The picture has moved by %.2f mm at %s, more than %.1f mm. Calibrate the table again.",
                        worst.size(),
                        worst.point(),
                        Calibration.ALLOWED));
    }
}
