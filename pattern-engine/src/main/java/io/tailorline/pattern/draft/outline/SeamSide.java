package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a seam: whole edges in sewing order. Pieces are drawn face up and run counter-clockwise, and seams are
 * sewn face to face, so one side of a seam follows its pieces counter-clockwise and the other side goes against them.
 *
 * @param stretches edges in sewing order
 * @param against whether the run goes clockwise round its pieces
 */
public record SeamSide(List<Stretch> stretches, boolean against) {

    /**
     * A notch keeps this distance from every corner, mm: 10 for the cloth, and clear of square ends on the cut line.
     */
    public static final double CLEAR_OF_CORNERS = 16;

    /** And this from every other notch of its seam, mm: nearer ones are read as a double notch. */
    private static final double CLEAR_OF_NOTCHES = 10;

    /** One edge of a drawing. */
    public record Stretch(PieceDrawing drawing, String edge) {
        double length() {
            return drawing.net().edge(edge).length();
        }
    }

    public SeamSide {
        stretches = List.copyOf(stretches);
    }

    public static SeamSide with(Stretch... stretches) {
        return new SeamSide(List.of(stretches), false);
    }

    public static SeamSide against(Stretch... stretches) {
        return new SeamSide(List.of(stretches), true);
    }

    public static Stretch edge(PieceDrawing drawing, String edge) {
        return new Stretch(drawing, edge);
    }

    public double length() {
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.length();
        }
        return sum;
    }

    /**
     * How far along the run a place lies that is {@code onPaper} mm from the start of an edge as drawn; the edge is the
     * run's.
     */
    public double placeOf(PieceDrawing drawing, String edge, double onPaper) {
        double before = 0;
        for (Stretch stretch : stretches) {
            if (stretch.drawing() == drawing && stretch.edge().equals(edge)) {
                double along = drawing.alongFinished(edge, onPaper);
                return before + (against ? stretch.length() - along : along);
            }
            before += stretch.length();
        }
        throw new IllegalArgumentException("The run has no edge '%s' of '%s'.".formatted(edge, drawing.id()));
    }

    boolean followsEdgesOf(SeamSide other) {
        boolean same = stretches.size() == other.stretches.size();
        for (int i = 0; same && i < stretches.size(); i++) {
            Stretch mine = stretches.get(i);
            Stretch its = other.stretches.get(i);
            same = mine.edge().equals(its.edge())
                    && mine.drawing().id().equals(its.drawing().id());
        }
        return same;
    }

    List<EdgeRef> refs() {
        List<EdgeRef> refs = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            refs.add(new EdgeRef(stretch.drawing().id(), stretch.edge()));
        }
        return refs;
    }

    /** A stretch of the run where a notch has room, mm from its start. */
    record Room(double from, double to) {}

    /** Where notches {@code clear} mm from every corner, and from those that are set on this seam, may lie. */
    List<Room> rooms(String seam, double clear) {
        List<Room> rooms = new ArrayList<>(stretches.size());
        double before = 0;
        for (Stretch stretch : stretches) {
            double from = before + clear;
            double end = before + stretch.length();
            double apart = StrictMath.min(clear, CLEAR_OF_NOTCHES);
            for (double set : notched(stretch, seam)) {
                rooms.add(new Room(from, before + set - apart));
                from = before + set + apart;
            }
            rooms.add(new Room(from, end - clear));
            before = end;
        }
        return rooms;
    }

    /** Where notches of the seam are set, mm from the beginning of the stretch. */
    private List<Double> notched(Stretch stretch, String seam) {
        return stretch.drawing().notches().stream()
                .filter(notch ->
                        notch.edge().equals(stretch.edge()) && notch.seam().equals(seam))
                .map(notch -> against ? stretch.length() - notch.along() : notch.along())
                .sorted()
                .toList();
    }

    /** A notch so far along the run, mm. */
    public void notch(double along, Notch.Kind kind, String seam) {
        double left = along;
        for (Stretch stretch : stretches) {
            if (left <= stretch.length()) {
                stretch.drawing().notch(stretch.edge(), against ? stretch.length() - left : left, kind, seam);
                return;
            }
            left -= stretch.length();
        }
    }
}
