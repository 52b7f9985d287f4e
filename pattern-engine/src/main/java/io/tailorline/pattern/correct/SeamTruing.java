package io.tailorline.pattern.correct;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The edges sewn to an edge that was changed, made to fit it again. Rules: docs/drafting/alterations.md, Truing.
 *
 * <p>1. Each place of the partner is sewn to one of the edge as it was drafted; how far that one has moved, along the
 * seam and square to it, is how far this one moves. 2. The square part is made larger or smaller until both sides
 * differ by as much as they did. 3. Notches are moved along the partner to where the changed edge has theirs.
 */
public final class SeamTruing {

    /** How the partner follows. */
    public enum Way {
        /** Both pieces grow, or lose, by the same curve. */
        ALONG,
        /** The seam is moved over: what one piece gains the other gives. */
        OVER,
        /** The line of the partner stays; what it differs is eased in, and its notches move. */
        EASED,
        /**
         * The corners of the partner stay; between two notches its curve is deepened or filled until it is as long. A
         * straight stretch is made longer or shorter by as much, at the end that its neighbour meets more squarely.
         */
        FITTED;

        /** The word in files and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Places of an edge that move by their own lie this far apart, mm. */
    private static final double STEP = 2;

    /** The square part is tried at these shares of the change, and between two of them. */
    private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75, 1.0, 1.5, 2.5, 4.0);

    /** Both sides differ by as much as they did, mm. */
    private static final double AS_BEFORE = 0.05;

    /** What moves by less has not moved, mm. */
    private static final double STILL = 0.02;

    private final Pattern changed;
    private final Seam seam;
    private final SewnRun before;
    private final SewnRun after;
    private final SewnRun partner;
    /** Of the changed side less the partner's, as drafted, mm. */
    private final double difference;
    /** From places of the partner to those of the edge as drafted. */
    private final Knots drafted;
    /** From places of the edge as drafted to those of the changed one. */
    private final Knots moved;

    /**
     * @param drafted what fits, with pieces of the same ids
     * @param changed the same with a side of the seam changed
     * @param isFirst whether it is the first side that was changed
     */
    public SeamTruing(Pattern drafted, Pattern changed, Seam seam, boolean isFirst) {
        SewnNotches sewn = SewnNotches.of(drafted, seam);
        boolean fromFirst = isFirst ? sewn.fromFirstOfA() : sewn.fromFirstOfB();
        boolean otherFromFirst = isFirst ? sewn.fromFirstOfB() : sewn.fromFirstOfA();
        SeamRun runBefore = run(drafted, seam, isFirst);
        SeamRun runAfter = run(changed, seam, isFirst);
        this.changed = changed;
        this.seam = seam;
        this.before = SewnRun.of(runBefore, fromFirst);
        this.after = SewnRun.of(runAfter, fromFirst);
        this.partner = SewnRun.of(run(changed, seam, !isFirst), otherFromFirst);
        double partnerBefore = run(drafted, seam, !isFirst).length();
        this.difference = before.length() - partnerBefore;
        this.drafted = new Knots(partner.length(), before.length());
        for (int i = 0; i < sewn.pairs(); i++) {
            double onA = sewn.onA().get(i).along();
            double onB = sewn.onB().get(i).along();
            this.drafted.add((isFirst ? onB : onA) * partner.length() / partnerBefore, isFirst ? onA : onB);
        }
        this.moved = moved(before, after, runBefore.notches(fromFirst), runAfter.notches(fromFirst));
    }

    /** By how much the changed side is longer up to the place sewn to one of the partner, mm. */
    private double longer(double onSeam) {
        double sewnTo = drafted.to(onSeam);
        return moved.to(sewnTo) - sewnTo;
    }

    private static SeamRun run(Pattern pattern, Seam seam, boolean isFirst) {
        return isFirst ? SeamRun.a(pattern, seam) : SeamRun.b(pattern, seam);
    }

    private static Knots moved(SewnRun before, SewnRun after, List<SeamRun.Mark> from, List<SeamRun.Mark> to) {
        Knots moved = new Knots(before.length(), after.length());
        for (int i = 1; i < before.stretches().size(); i++) {
            moved.add(
                    before.stretches().get(i).start(), after.stretches().get(i).start());
        }
        if (from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                moved.add(from.get(i).along(), to.get(i).along());
            }
        }
        return moved;
    }

    /** The farthest that a place of the changed side has moved, mm. */
    public double change() {
        double farthest = 0;
        for (double along = 0; along <= before.length(); along += STEP) {
            farthest = StrictMath.max(farthest, shift(along).length());
        }
        return StrictMath.max(farthest, shift(before.length()).length());
    }

    /**
     * The pieces of the other side that fit again; those that stay as they are left out.
     *
     * @param fixed edges of it that stay where they are, by their names
     */
    public List<Piece> partners(Way way, Set<Seam.EdgeRef> fixed) {
        Map<String, Map<Integer, Course>> courses = courses(way, fixed);
        Map<String, Piece> trued = new LinkedHashMap<>();
        for (SewnRun.Stretch stretch : partner.stretches()) {
            Piece piece = stretch.piece();
            if (!fixed.contains(new Seam.EdgeRef(piece.id(), stretch.edge().name()))) {
                trued.computeIfAbsent(piece.id(), id -> followed(piece, courses.getOrDefault(id, Map.of())));
            }
        }
        SewnRun now = new SewnRun(withEdges(trued));
        List<Piece> pieces = new ArrayList<>();
        trued.forEach((id, piece) -> {
            Piece notched = notched(piece, now);
            if (!notched.equals(changed.findPiece(id).orElseThrow())) {
                pieces.add(notched);
            }
        });
        return pieces;
    }

    private static Piece followed(Piece piece, Map<Integer, Course> courses) {
        if (courses.values().stream().allMatch(course -> course.farthest() < STILL)) {
            return piece;
        }
        MovedPiece moving = new MovedPiece(piece);
        moving.follow(courses);
        return moving.moved(piece.notches());
    }

    private List<SewnRun.Stretch> withEdges(Map<String, Piece> trued) {
        List<SewnRun.Stretch> stretches = new ArrayList<>();
        double start = 0;
        for (SewnRun.Stretch old : partner.stretches()) {
            Piece piece = trued.getOrDefault(old.piece().id(), old.piece());
            SewnRun.Stretch stretch =
                    new SewnRun.Stretch(piece, piece.findEdge(old.edge().name()).orElseThrow(), old.forward(), start);
            stretches.add(stretch);
            start = stretch.end();
        }
        return stretches;
    }

    private Map<String, Map<Integer, Course>> courses(Way way, Set<Seam.EdgeRef> fixed) {
        Map<String, Map<Integer, Course>> courses = new LinkedHashMap<>();
        Movement movement = movement(way);
        for (SewnRun.Stretch stretch : partner.stretches()) {
            Piece piece = stretch.piece();
            if (!fixed.contains(new Seam.EdgeRef(piece.id(), stretch.edge().name()))) {
                courses.computeIfAbsent(piece.id(), id -> new TreeMap<>())
                        .put(piece.edges().indexOf(stretch.edge()), course(stretch, movement));
            }
        }
        return courses;
    }

    private static Course course(SewnRun.Stretch stretch, Movement movement) {
        double length = stretch.edge().length();
        int parts = (int) StrictMath.max(1, StrictMath.ceil(length / STEP));
        List<Point> steps = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            steps.add(movement.by(stretch, length * i / parts));
        }
        return new Course(length, steps);
    }

    /** How far the places of the partner move, mm. */
    private interface Movement {
        Point by(SewnRun.Stretch stretch, double onEdge);
    }

    private Movement movement(Way way) {
        return switch (way) {
            case EASED -> (stretch, onEdge) -> Point.of(0, 0);
            case FITTED -> {
                FittedSections fitted = FittedSections.of(partner, drafted.places(), this::longer);
                yield (stretch, onEdge) -> moved(stretch, onEdge, fitted.shift(stretch, stretch.onSeam(onEdge)), 1);
            }
            case ALONG -> withChange(share(1));
            case OVER -> withChange(share(-1));
        };
    }

    /** @param share of the change square to the seam; below 0 against it */
    private Movement withChange(double share) {
        return (stretch, onEdge) -> moved(stretch, onEdge, shift(drafted.to(stretch.onSeam(onEdge))), share);
    }

    /** @param shift along the seam, and out of the piece, mm */
    private static Point moved(SewnRun.Stretch stretch, double onEdge, Point shift, double share) {
        Point along = stretch.direction(onEdge).times(shift.x());
        return along.plus(stretch.outwards(onEdge).times(share * shift.y()));
    }

    /** How far a place of the edge has moved: along the seam, and out of its piece, mm. */
    private Point shift(double onSeam) {
        int index = before.indexAt(onSeam);
        SewnRun.Stretch from = before.stretches().get(index);
        SewnRun.Stretch to = after.stretches().get(index);
        double onEdge = from.onEdge(onSeam);
        Point was = from.edge().line().at(onEdge);
        Point is = to.edge().line().at(onEdge / from.edge().length() * to.edge().length());
        Point by = is.minus(was);
        return Point.of(by.dot(from.direction(onEdge)), by.dot(from.outwards(onEdge)));
    }

    /**
     * The share of the change by which the partner moves square to itself.
     *
     * @param sign below 0 against the change
     */
    private double share(double sign) {
        if (StrictMath.abs(off(sign)) <= AS_BEFORE) {
            return sign;
        }
        for (int i = 1; i < SHARES.size(); i++) {
            double low = sign * SHARES.get(i - 1);
            double high = sign * SHARES.get(i);
            if (off(low) * off(high) <= 0) {
                return between(low, high);
            }
        }
        return sign;
    }

    private double between(double low, double high) {
        double from = low;
        double to = high;
        while (StrictMath.abs(to - from) > 1e-3) {
            double middle = (from + to) / 2;
            if (off(from) * off(middle) <= 0) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return (from + to) / 2;
    }

    /** How far both sides differ otherwise than they did, mm. */
    private double off(double share) {
        double longer = 0;
        Movement movement = withChange(share);
        for (SewnRun.Stretch stretch : partner.stretches()) {
            Polyline line = stretch.edge().line();
            double length = line.length();
            int parts = (int) StrictMath.max(1, StrictMath.ceil(length / STEP));
            List<Point> was = new ArrayList<>();
            List<Point> is = new ArrayList<>();
            for (int i = 0; i <= parts; i++) {
                Point at = line.at(length * i / parts);
                was.add(at);
                is.add(at.plus(movement.by(stretch, length * i / parts)));
            }
            longer += new Polyline(is).length() - new Polyline(was).length();
        }
        return after.length() - partner.length() - longer - difference;
    }

    /** @param now the partner's side as it is then */
    private Piece notched(Piece piece, SewnRun now) {
        Piece old = changed.findPiece(piece.id()).orElseThrow();
        double rest = after.length() - now.length() - difference;
        List<Notch> notches = new ArrayList<>(piece.notches());
        for (int i = 0; i < notches.size(); i++) {
            NotchSlide was = NotchSlide.of(old, old.notches().get(i));
            NotchSlide is = NotchSlide.of(piece, notches.get(i));
            int index = partner.indexOf(old.id(), was.edge().name());
            if (index >= 0 && was.edge().name().equals(is.edge().name()) && isOfSeam(piece, notches.get(i))) {
                double onSeam = partner.stretches().get(index).onSeam(was.along());
                double sewnTo = drafted.to(onSeam);
                double to = moved.to(sewnTo);
                double wanted = to - (sewnTo - onSeam) - rest * to / after.length();
                SewnRun.Stretch stretch = now.stretches().get(index);
                double by = wanted - stretch.onSeam(is.along());
                double onEdge = stretch.forward() ? by : -by;
                if (StrictMath.abs(onEdge) > STILL && is.has(onEdge)) {
                    notches.set(i, is.moved(onEdge));
                }
            }
        }
        return notches.equals(piece.notches())
                ? piece
                : piece.withGeometry(piece.geometry().withNotches(notches));
    }

    /** Or of one that ends there, as the crown of a sleeve meets the shoulder seam. */
    private boolean isOfSeam(Piece piece, Notch notch) {
        return seam.isMate(notch.mate())
                || changed.seams().stream()
                        .filter(other -> other.isMate(notch.mate()))
                        .noneMatch(other -> joins(other.a(), piece) || joins(other.b(), piece));
    }

    private static boolean joins(List<Seam.EdgeRef> side, Piece piece) {
        return side.stream().anyMatch(ref -> ref.piece().equals(piece.id()));
    }
}
