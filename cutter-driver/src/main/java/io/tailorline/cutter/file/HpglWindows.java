package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.drawing.Hpgl;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A program in windows small enough for 16-bit coordinates: as many pieces one after the other as fit, a new window
 * after each bite. A window around its own origin reaches 819 mm to each side, 1638 mm in all.
 *
 * <p>A piece in which the cloth moves on has its parts in different windows. They meet as exactly as the plotter's
 * origin is set again, so {@link Window#goesOnWith} names such a piece for the person who sets it.
 */
record HpglWindows(List<Window> windows) {

    /** Largest coordinate of 16 bits, in units of the plotter. */
    private static final int LARGEST = 32_767;

    /** The origin lies on whole millimetres: half of one is lost on each side. */
    private static final double ROOM = 2 * LARGEST / Hpgl.UNITS_PER_MM - 1;

    /** {@link PartsByBite} of a program that are cut without moving the origin. */
    record Window(TablePoint origin, List<ProgramPart> stretches) {

        /** The piece that was not done when the window {@code before} ended. */
        Optional<PieceRef> goesOnWith(Window before) {
            Optional<PieceRange> last =
                    before.stretches.get(before.stretches.size() - 1).piece();
            return stretches
                    .get(0)
                    .piece()
                    .filter(first -> last.filter(first::equals).isPresent())
                    .map(PieceRange::piece);
        }
    }

    /** For each window the file. */
    List<HpglFile> files(Function<Window, String> text) {
        List<HpglFile> files = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            Optional<PieceRef> goesOnWith = i == 0 ? Optional.empty() : window.goesOnWith(windows.get(i - 1));
            files.add(new HpglFile(window.origin(), goesOnWith, text.apply(window)));
        }
        return files;
    }

    static HpglWindows of(CutProgram program) {
        Extent whole = new Extent();
        List<ProgramPart> parts = PartsByBite.of(program);
        parts.forEach(whole::add);
        double all = LARGEST / Hpgl.UNITS_PER_MM;
        if (whole.fitsFromZero(all)) {
            return new HpglWindows(List.of(new Window(new TablePoint(0, 0), parts)));
        }
        List<Window> windows = new ArrayList<>();
        List<ProgramPart> open = new ArrayList<>();
        Extent extent = new Extent();
        for (ProgramPart part : parts) {
            Extent larger = extent.with(part);
            if (!open.isEmpty() && (PartsByBite.endsInAdvance(open.get(open.size() - 1)) || larger.width() > ROOM)) {
                windows.add(new Window(extent.origin(whole), open));
                open = new ArrayList<>();
                larger = new Extent().with(part);
            }
            open.add(part);
            extent = larger;
        }
        if (!open.isEmpty()) {
            windows.add(new Window(extent.origin(whole), open));
        }
        return new HpglWindows(windows);
    }

    /** Why 16 bits cannot hold this program; empty when they can. */
    static Optional<String> refusal(CutProgram program) {
        Extent whole = new Extent();
        for (ProgramPart part : PartsByBite.of(program)) {
            whole.add(part);
            double length = new Extent().with(part).width();
            if (length > ROOM) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "'%s' is %.1f mm long; HPGL/1 reaches %.1f mm. Maybe the table reads HPGL/2 (files.hpgl.version).",
                        part.piece().map(piece -> piece.piece().toString()).orElse("a move between pieces"),
                        length,
                        ROOM));
            }
        }
        return whole.height() <= ROOM
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The program is %.1f mm wide; HPGL/1 reaches %.1f mm. Maybe the table reads HPGL/2 (files.hpgl.version).",
                        whole.height(),
                        ROOM));
    }

    /** What the head reaches, table frame, mm. Mutable, local to one walk over the parts. */
    private static final class Extent {

        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.POSITIVE_INFINITY;
        private double top = Double.NEGATIVE_INFINITY;

        void add(ProgramPart part) {
            Head head = part.before();
            for (CutStep step : part.steps()) {
                Head after = step.movedFrom(head);
                if (!after.at().equals(head.at())) {
                    add(after.at());
                }
                if (step instanceof CutStep.CutNotch notch) {
                    for (CutStep.CutNotch cut : notch.cuts()) {
                        add(cut.at());
                        add(cut.end());
                    }
                }
                head = after;
            }
        }

        Extent with(ProgramPart part) {
            Extent larger = new Extent();
            larger.left = left;
            larger.right = right;
            larger.bottom = bottom;
            larger.top = top;
            larger.add(part);
            return larger;
        }

        private void add(TablePoint at) {
            left = Math.min(left, at.x());
            right = Math.max(right, at.x());
            bottom = Math.min(bottom, at.y());
            top = Math.max(top, at.y());
        }

        boolean fitsFromZero(double limit) {
            return !(left < 0 || bottom < 0 || right > limit || top > limit);
        }

        double width() {
            return Math.max(0, right - left);
        }

        double height() {
            return Math.max(0, top - bottom);
        }

        /** The middle along the table of this and across it of {@code whole}, on whole mm. */
        TablePoint origin(Extent whole) {
            return new TablePoint(middle(left, right), middle(whole.bottom, whole.top));
        }

        private static double middle(double from, double to) {
            return from > to ? 0 : StrictMath.rint((from + to) / 2);
        }
    }
}
