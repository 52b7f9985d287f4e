package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.outline.OpenPath;
import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece as the knife sees it.
 *
 * @param notches for each point of the outline the notches punched there
 * @param arcs for each point of the outline the arc that replaces it unless the cut begins there; empty where it is cut
 *     as drawn
 * @param cutBefore for each point of the outline whether an earlier piece cuts the line from there to the next
 * @param inner holes, slits and label, made before the outline
 * @param cuts internal cuts, made after those and before the outline
 * @param entryOptions where the cut may begin; at least one
 * @param later the parts cut after an advance, on the same outline; none of a piece that fits into the window
 * @param minX of what is cut before the first advance, mm
 * @param maxX of what is cut before the first advance, mm
 */
public record Contour(
        PieceRef piece,
        ClosedPath outline,
        List<List<CutNotch>> notches,
        List<List<TablePoint>> arcs,
        List<Boolean> cutBefore,
        InnerTour inner,
        List<OpenPath> cuts,
        List<EntryOption> entryOptions,
        List<Contour> later,
        double minX,
        double maxX) {

    public Contour {
        notches = List.copyOf(notches);
        arcs = List.copyOf(arcs);
        cutBefore = List.copyOf(cutBefore);
        cuts = List.copyOf(cuts);
        entryOptions = List.copyOf(entryOptions);
        later = List.copyOf(later);
    }

    /** Whether no earlier piece cuts any of it, so that it closes. */
    public boolean isWhole() {
        return !cutBefore.contains(true);
    }

    /** Whether nothing is left to cut: other pieces cut its line, and no hole, slit or cut lies in it. */
    boolean isDone() {
        return !hasLine() && inner.features().isEmpty() && cuts.isEmpty();
    }

    /** Whether it has a line of its own. */
    boolean hasLine() {
        return cutBefore.contains(false);
    }

    /** Whether an earlier piece cuts the line from the {@code i}-th point on, modulo the number of points. */
    public boolean isCutBefore(int i) {
        return cutBefore.get(Math.floorMod(i, outline.size()));
    }

    /** Whether the knife must plunge in the {@code i}-th point because an earlier piece cuts the line up to it. */
    boolean beginsStroke(int i) {
        return isCutBefore(i - 1) && !isCutBefore(i);
    }

    /** The arc that replaces the {@code i}-th point, modulo the number of points. */
    public List<TablePoint> arc(int i) {
        return arcs.get(Math.floorMod(i, outline.size()));
    }

    /** The notches punched in the {@code i}-th point, modulo the number of points. */
    List<CutNotch> notchesAt(int i) {
        return notches.get(Math.floorMod(i, outline.size()));
    }

    /** Itself and the parts cut later. */
    public List<Contour> parts() {
        List<Contour> parts = new ArrayList<>();
        parts.add(this);
        parts.addAll(later);
        return parts;
    }

    /**
     * Only the stretches that are not left out, and {@code features}, and what lies here of the internal cuts; all
     * between {@code from} and {@code to}, mm.
     */
    Contour part(List<Boolean> leftOut, InnerTour features, List<OpenPath> open, double from, double to) {
        return new Contour(piece, outline, notches, arcs, leftOut, features, open, List.of(), List.of(), from, to);
    }

    /** The same, then {@code parts}; the knife leaves the piece where the last of them ends. */
    Contour followedBy(List<Contour> parts) {
        if (parts.isEmpty()) {
            return this;
        }
        TablePoint leaves = parts.get(parts.size() - 1).entryOptions().get(0).leaves();
        List<EntryOption> through = entryOptions.stream()
                .map(option -> new EntryOption(option.entry(), option.enters(), leaves, option.seconds()))
                .toList();
        return new Contour(piece, outline, notches, arcs, cutBefore, inner, cuts, through, parts, minX, maxX);
    }

    /** The same with other entry options. */
    public Contour withEntryOptions(List<EntryOption> others) {
        return new Contour(piece, outline, notches, arcs, cutBefore, inner, cuts, others, later, minX, maxX);
    }

    /** The same with other corners rounded. */
    public Contour withArcs(List<List<TablePoint>> others) {
        return new Contour(piece, outline, notches, others, cutBefore, inner, cuts, entryOptions, later, minX, maxX);
    }

    /** The same with other parts that are cut later. */
    public Contour withLater(List<Contour> others) {
        return new Contour(piece, outline, notches, arcs, cutBefore, inner, cuts, entryOptions, others, minX, maxX);
    }

    /** The same with a point of the outline at {@code entry}. */
    Contour with(Entry entry) {
        if (entry.isPoint(outline)) {
            return this;
        }
        int index = entry.chord() + 1;
        return new Contour(
                piece,
                outline.with(entry.chord(), entry.at()),
                inserted(notches, index, List.of()),
                inserted(arcs, index, List.of()),
                inserted(cutBefore, index, isCutBefore(entry.chord())),
                inner,
                cuts,
                entryOptions,
                later,
                minX,
                maxX);
    }

    /** The same with a single entry option, which then lies at a point of the outline. */
    public Contour enteredBy(EntryOption option) {
        Entry entry = option.entry();
        Entry point = new Entry(entry.point(outline), entry.at(), entry.penalty());
        return with(entry)
                .withEntryOptions(List.of(new EntryOption(point, option.enters(), option.leaves(), option.seconds())));
    }

    private static <T> List<T> inserted(List<T> list, int index, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(index, element);
        return more;
    }
}
