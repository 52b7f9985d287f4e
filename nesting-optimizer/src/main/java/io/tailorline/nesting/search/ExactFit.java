package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PartRules;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Lets parts that nearly touch touch exactly. The search keeps parts apart, if by little, so parts that fill a strip
 * without a gap never fit for it; such a jigsaw is nearly laid when this comes to it.
 *
 * <p>Passes: every pair of edges that nearly touch is an equation; the moves that satisfy them best are found by least
 * squares, again and again, each time with less weight for equations that are far from being satisfied, so that wrong
 * contacts are released; the result counts only when no overlap is left that is deeper than rounding. Iteratively
 * reweighted least squares with Cauchy weights: Holland and Welsch, Communications in Statistics 6(9), 1977.
 */
final class ExactFit {

    /** Gap that is closed, and depth of overlap that is undone, as a share of the strip's height. */
    private static final double REACH = 0.01;

    /** Depth of overlap that is rounding, as a share of the strip's height; a check forgives more. */
    private static final double ROUNDING = 2e-7;

    /** The width of the weights shrinks from the reach by this factor each round, down to the rounding. */
    private static final double NARROWER = 0.3;

    private static final int ROUNDS = 12;

    /** With more copies the equations, solved densely, would take longer than a search can spare. */
    private static final int MOST_COPIES = 150;

    /** Pull on every part to stay where it is, against contacts of weight 1: decides only what no contact holds. */
    private static final double PULL = 1e-9;

    private final Layout layout;
    private final double height;
    private final List<Contacts.Contact> contacts;

    private ExactFit(Layout layout) {
        this.layout = layout;
        this.height = layout.problem().instance().height();
        this.contacts = Contacts.in(layout, REACH * height);
    }

    /**
     * The layout with its parts moved together, if they fit; the given one stays as it is. Empty also where parts keep
     * rules or distances, or are very many: they are not a jigsaw.
     */
    static Optional<Layout> of(Layout layout) {
        if (layout.copies() > MOST_COPIES || !isPlain(layout.problem().instance())) {
            return Optional.empty();
        }
        try {
            Layout moved = new ExactFit(layout).moved();
            return isLegal(moved) ? Optional.of(moved) : Optional.empty();
        } catch (MathIllegalArgumentException singular) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(Instance instance) {
        return instance.gap() == 0
                && instance.flaws().isEmpty()
                && instance.initialPlacements().isEmpty()
                && instance.parts().stream().allMatch(part -> part.rules().equals(PartRules.NONE));
    }

    private Layout moved() {
        double[] moves = new double[2 * layout.copies()];
        double width = REACH * height;
        for (int round = 0; round < ROUNDS; round++) {
            moves = solve(moves, width);
            width = Math.max(NARROWER * width, ROUNDING * height);
        }
        Layout moved = layout.copy();
        for (int slot = 0; slot < layout.copies(); slot++) {
            moved.move(
                    slot,
                    layout.orientation(slot),
                    layout.x(slot) + moves[2 * slot],
                    layout.y(slot) + moves[2 * slot + 1]);
        }
        moved.setLength(moved.usedLength());
        return moved;
    }

    private double[] solve(double[] before, double width) {
        int n = before.length;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int k = 0; k < n; k++) {
            matrix[k][k] = PULL;
        }
        for (Contacts.Contact contact : contacts) {
            int i = 2 * contact.part();
            int k = 2 * contact.other();
            double[] normal = {contact.nx(), contact.ny()};
            double residual = normal[0] * before[i] + normal[1] * before[i + 1] - contact.gap();
            if (contact.other() != Contacts.BORDER) {
                residual -= normal[0] * before[k] + normal[1] * before[k + 1];
            }
            double weight = 1 / (1 + residual * residual / (width * width));
            for (int a = 0; a < 2; a++) {
                right[i + a] += weight * normal[a] * contact.gap();
                for (int b = 0; b < 2; b++) {
                    double term = weight * normal[a] * normal[b];
                    matrix[i + a][i + b] += term;
                    if (contact.other() != Contacts.BORDER) {
                        matrix[k + a][k + b] += term;
                        matrix[i + a][k + b] -= term;
                        matrix[k + a][i + b] -= term;
                    }
                }
                if (contact.other() != Contacts.BORDER) {
                    right[k + a] -= weight * normal[a] * contact.gap();
                }
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), ROUNDING, 0)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    private static boolean isLegal(Layout moved) {
        double height = moved.problem().instance().height();
        double depth = ROUNDING * height;
        for (int i = 0; i < moved.copies(); i++) {
            Ring outline = placed(moved, i);
            if (outline.minX() < -depth || outline.minY() < -depth || outline.maxY() > height + depth) {
                return false;
            }
            for (int k = 0; k < i; k++) {
                if (PenetrationDepth.isDeeper(outline, placed(moved, k), depth)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Ring placed(Layout layout, int slot) {
        return layout.shape(slot).trueOutline().moved(layout.x(slot), layout.y(slot));
    }
}
