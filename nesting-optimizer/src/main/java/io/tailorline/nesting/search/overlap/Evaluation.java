package io.tailorline.nesting.search.overlap;

/** The cost of placing the part under evaluation at a place. */
@FunctionalInterface
public interface Evaluation {

    /**
     * @param orientation index among those of the part
     * @param bound as soon as the value is known to be above it the answer may be infinite
     * @return 0 is perfect, infinite is forbidden
     */
    double value(int orientation, double x, double y, double bound);
}
