package io.tailorline.pattern.worn;

import java.util.function.DoubleUnaryOperator;

/**
 * A level of the body or of a garment, seen from above.
 *
 * @param a half the breadth, mm
 * @param b half the depth, mm
 */
record Ellipse(double a, double b) {

    private static final int STEPS = 64;

    private static final double STEP = StrictMath.PI / 2 / STEPS;
    private static final double[] SIN = table(StrictMath::sin);
    private static final double[] COS = table(StrictMath::cos);

    private static final int ROUNDS = 4;

    /** All round. Ramanujan's second approximation (1914), off by less than 1e-5 for every ratio used here. */
    double perimeter() {
        double h = (a - b) * (a - b) / ((a + b) * (a + b));
        return StrictMath.PI * (a + b) * (1 + 3 * h / (10 + StrictMath.sqrt(4 - 3 * h)));
    }

    double quarter() {
        return perimeter() / 4;
    }

    /** Grown by the same offset on both axes until it is so long all round. */
    Ellipse grownTo(double perimeter) {
        Ellipse grown = this;
        for (int i = 0; i < ROUNDS; i++) {
            double offset = (perimeter - grown.perimeter()) / (2 * StrictMath.PI);
            grown = new Ellipse(StrictMath.max(1, grown.a + offset), StrictMath.max(1, grown.b + offset));
        }
        return grown.scaledTo(perimeter);
    }

    /** Scaled on both axes until it is so long all round. */
    Ellipse scaledTo(double perimeter) {
        double factor = perimeter / perimeter();
        return new Ellipse(a * factor, b * factor);
    }

    Ellipse towards(Ellipse other, double share) {
        return new Ellipse(a + (other.a - a) * share, b + (other.b - b) * share);
    }

    /**
     * Where a point is seen that lies so far from the middle of the front, along the ellipse: between -a and a; what
     * lies behind the outline is seen on it.
     */
    double seen(double arc) {
        double wanted = StrictMath.abs(arc);
        double along = 0;
        double before = a;
        for (int i = 1; i <= STEPS; i++) {
            double x = a * COS[i];
            double y = b * SIN[i];
            double next = Math.sqrt(x * x + y * y);
            double piece = (before + next) / 2 * STEP;
            if (along + piece >= wanted) {
                double t = STEP * (i - 1 + (wanted - along) / piece);
                return StrictMath.copySign(a * StrictMath.sin(t), arc);
            }
            along += piece;
            before = next;
        }
        return StrictMath.copySign(a, arc);
    }

    private static double[] table(DoubleUnaryOperator of) {
        double[] table = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            table[i] = of.applyAsDouble(STEP * i);
        }
        return table;
    }
}
