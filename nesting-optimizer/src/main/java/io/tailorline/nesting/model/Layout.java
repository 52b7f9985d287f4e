package io.tailorline.nesting.model;

import io.tailorline.nesting.collision.Board;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RigidTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * The working state of a search: which copy lies where and how it is turned, on a strip of the length tried at present.
 * Parts may overlap. Mutable, of one thread; {@link #copyFrom} takes over another layout of the same instance.
 */
public final class Layout {

    private final PreparedInstance prepared;
    private final Board board;
    private final int[] orientation;
    private double length;

    /** Empty but for the flaws. */
    public Layout(PreparedInstance prepared) {
        this.prepared = prepared;
        int copies = prepared.copies();
        this.board = new Board(copies + prepared.flaws().size());
        this.orientation = new int[copies];
        for (int i = 0; i < prepared.flaws().size(); i++) {
            board.place(copies + i, prepared.flaws().get(i), 0, 0);
        }
    }

    /** A second layout in the same state. */
    public Layout copy() {
        Layout copy = new Layout(prepared);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(Layout other) {
        board.copyFrom(other.board);
        System.arraycopy(other.orientation, 0, orientation, 0, orientation.length);
        length = other.length;
    }

    public void move(int slot, int newOrientation, double x, double y) {
        orientation[slot] = newOrientation;
        board.place(slot, prepared.form(slot, newOrientation), x, y);
    }

    public PreparedInstance prepared() {
        return prepared;
    }

    public Board board() {
        return board;
    }

    public int copies() {
        return orientation.length;
    }

    public int orientation(int slot) {
        return orientation[slot];
    }

    public CollisionShape shape(int slot) {
        return board.shape(slot);
    }

    public double x(int slot) {
        return board.x(slot);
    }

    public double y(int slot) {
        return board.y(slot);
    }

    /** Length of the strip that the parts are being fitted into. */
    public double length() {
        return length;
    }

    public void setLength(double length) {
        this.length = length;
    }

    /** Farthest x that any outline reaches. */
    public double usedLength() {
        double farthest = 0;
        for (int slot = 0; slot < orientation.length; slot++) {
            farthest = Math.max(farthest, shape(slot).trueOutline().maxX() + x(slot));
        }
        return farthest;
    }

    /** What lies where now, as a value. */
    public Solution snapshot() {
        List<Solution.PlacedPart> placed = new ArrayList<>(orientation.length);
        for (int slot = 0; slot < orientation.length; slot++) {
            double degrees = prepared.degrees(slot, orientation[slot]);
            placed.add(new Solution.PlacedPart(prepared.part(slot), new RigidTransform(degrees, x(slot), y(slot))));
        }
        return Solution.of(prepared.instance(), placed);
    }
}
