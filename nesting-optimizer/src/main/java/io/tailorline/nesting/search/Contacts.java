package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * What nearly touches in a layout, as equations for where the parts would touch: {@code nx * dx + ny * dy = gap}, where
 * (dx, dy) is how far the first part moves against the second, or against the strip.
 */
final class Contacts {

    /** The strip's border instead of a part. */
    static final int BORDER = -1;

    /** Edges that run against each other within this sine are parallel: outlines of puzzles are rounded. */
    private static final double PARALLEL = 2e-3;

    /** Edges touch that run beside each other for this share of the shorter one. */
    private static final double BESIDE = 0.2;

    /** One contact; (nx, ny) is a unit vector. */
    record Contact(int part, int other, double nx, double ny, double gap) {}

    private final Layout layout;
    private final double reach;
    private final List<Contact> found = new ArrayList<>();

    private Contacts(Layout layout, double reach) {
        this.layout = layout;
        this.reach = reach;
    }

    /** @param reach greatest gap, or depth of overlap, that counts as touching */
    static List<Contact> in(Layout layout, double reach) {
        Contacts contacts = new Contacts(layout, reach);
        for (int i = 0; i < layout.copies(); i++) {
            contacts.withBorder(i);
            for (int k = 0; k < i; k++) {
                contacts.between(i, k);
            }
        }
        return contacts.found;
    }

    private void withBorder(int i) {
        Ring outline = layout.shape(i).trueOutline();
        double height = layout.problem().instance().height();
        offer(i, BORDER, 1, 0, -outline.minX() - layout.x(i));
        offer(i, BORDER, 0, 1, -outline.minY() - layout.y(i));
        offer(i, BORDER, 0, 1, height - outline.maxY() - layout.y(i));
    }

    private void between(int i, int k) {
        Ring p = layout.shape(i).trueOutline();
        Ring q = layout.shape(k).trueOutline();
        double dx = layout.x(i) - layout.x(k);
        double dy = layout.y(i) - layout.y(k);
        if (p.minX() + dx > q.maxX() + reach
                || p.maxX() + dx < q.minX() - reach
                || p.minY() + dy > q.maxY() + reach
                || p.maxY() + dy < q.minY() - reach) {
            return;
        }
        for (int a = p.size() - 1, b = 0; b < p.size(); a = b++) {
            for (int c = q.size() - 1, d = 0; d < q.size(); c = d++) {
                alongEdges(
                        i,
                        k,
                        new double[] {p.xs()[a] + dx, p.ys()[a] + dy, p.xs()[b] + dx, p.ys()[b] + dy},
                        new double[] {q.xs()[c], q.ys()[c], q.xs()[d], q.ys()[d]});
            }
        }
    }

    /** Two edges, each as x and y of its ends. */
    private void alongEdges(int i, int k, double[] e, double[] f) {
        double ex = e[2] - e[0];
        double ey = e[3] - e[1];
        double fx = f[2] - f[0];
        double fy = f[3] - f[1];
        double lengthE = Math.sqrt(ex * ex + ey * ey);
        double lengthF = Math.sqrt(fx * fx + fy * fy);
        double product = lengthE * lengthF;
        if (ex * fx + ey * fy > 0 || Math.abs(ex * fy - ey * fx) > PARALLEL * product) {
            return;
        }
        double ux = fx / lengthF;
        double uy = fy / lengthF;
        double from = (e[2] - f[0]) * ux + (e[3] - f[1]) * uy;
        double to = (e[0] - f[0]) * ux + (e[1] - f[1]) * uy;
        if (Math.min(to, lengthF) - Math.max(from, 0) > BESIDE * Math.min(lengthE, lengthF)) {
            double middleX = (e[0] + e[2] - f[0] - f[2]) / 2;
            double middleY = (e[1] + e[3] - f[1] - f[3]) / 2;
            offer(i, k, -uy, ux, -(middleX * -uy + middleY * ux));
        }
    }

    private void offer(int i, int k, double nx, double ny, double gap) {
        if (Math.abs(gap) <= reach) {
            found.add(new Contact(i, k, nx, ny, gap));
        }
    }
}
