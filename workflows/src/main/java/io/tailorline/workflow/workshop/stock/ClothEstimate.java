package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Mm;
import java.util.List;
import java.util.Locale;

/**
 * Cloth that an order needs before there is a marker: {@code L = A / (W x use) + 2e}, with the use that nine of ten
 * markers on this kind of cloth reached (docs/workshop/stock.md).
 */
public final class ClothEstimate {

    /** Markers that a house must have laid before its own use counts, and how many of the last ones do. */
    public static final int LEAST = 20;

    /** See {@link #LEAST}. */
    public static final int MOST = 200;

    private static final double QUANTILE = 0.1;

    private ClothEstimate() {}

    /**
     * @param areaMm2 of all pieces of the material
     * @param widthMm usable, mm
     * @param use share of the cloth that pieces cover, above 0 to 1
     * @param endMm cloth that each end costs, mm
     */
    public static double lengthMm(double areaMm2, double widthMm, double use, double endMm) {
        if (!(areaMm2 > 0 && widthMm > 0 && use > 0 && use <= 1 && endMm >= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Pieces of %s mm2 on %s mm at a use of %s with ends of %s mm: expected above 0, a use up to 1.",
                    areaMm2,
                    widthMm,
                    use,
                    endMm));
        }
        return Mm.onGrid(areaMm2 / (widthMm * use) + 2 * endMm);
    }

    /**
     * The use that nine of ten markers reached: the 10 % quantile, a value that was reached.
     *
     * @param reached of the house's last markers on this kind of cloth
     * @param atFirst holds while there are fewer than {@link #LEAST}
     */
    public static double use(List<Double> reached, double atFirst) {
        if (reached.size() < LEAST) {
            return atFirst;
        }
        List<Double> sorted = reached.stream().sorted().toList();
        return sorted.get((int) Math.floor(QUANTILE * (sorted.size() - 1)));
    }
}
