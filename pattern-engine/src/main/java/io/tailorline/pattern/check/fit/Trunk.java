package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Half a jacket's trunk as the tape sees it: levels and widths of the drawn panels, mm.
 *
 * @param panels kinds of the panels before the side body, from the side to centre front
 * @param frontArmhole the armhole's edges on those panels
 * @param lowest level of the armhole's lowest point
 */
record Trunk(HalfGarment half, List<String> panels, List<Polyline> frontArmhole, double lowest) {

    private static final String BACK = "jacket.back";
    private static final String SIDE = "jacket.side";
    private static final String FRONT = "jacket.front";
    private static final String SIDE_FRONT = "jacket.sideFront";

    /**
     * The back is measured across between these shares of its armhole's height, from the shoulder: where it is
     * narrowest.
     */
    private static final double BACK_FROM = 0.3;

    private static final double BACK_TO = 0.75;

    /** The front is measured across below this share of the armhole's height. */
    private static final double FRONT_FROM = 0.5;

    /** Above the armhole's lowest point: there it reaches furthest forward on the panel beside the side body, mm. */
    private static final double PITCH_WITHIN = 60;

    /** Empty when the half is not a jacket of these panels. */
    static Optional<Trunk> of(HalfGarment half) {
        List<String> panels = half.has(SIDE_FRONT) ? List.of(SIDE_FRONT, FRONT) : List.of(FRONT);
        List<Polyline> armhole = panels.stream()
                .flatMap(panel -> half.edges(panel, "armhole", "underarm").stream())
                .toList();
        boolean whole = Stream.of("centreBack", "side", "armhole", "shoulder", "neck", "hem")
                        .allMatch(edge -> half.findEdge(BACK, edge).isPresent())
                && Stream.of("back", "front", "armhole", "hem")
                        .allMatch(edge -> half.findEdge(SIDE, edge).isPresent())
                && half.findEdge(FRONT, "neck").isPresent()
                && half.findEdge(panels.get(0), "side").isPresent()
                && half.line(BACK, "waist line").isPresent()
                && half.line(FRONT, "chest line").isPresent()
                && !armhole.isEmpty()
                && !half.edges(FRONT, "shoulder").isEmpty();
        if (!whole) {
            return Optional.empty();
        }
        double lowest = Stream.concat(armhole.stream(), half.edges(SIDE, "armhole").stream())
                .mapToDouble(Tape::lowest)
                .max()
                .orElseThrow();
        return Optional.of(new Trunk(half, panels, armhole, lowest));
    }

    Polyline back(String edge) {
        return half.edge(BACK, edge);
    }

    Polyline side(String edge) {
        return half.edge(SIDE, edge);
    }

    /** The front's seam with the side body. */
    Polyline sideFrontSeam() {
        return half.edge(panels.get(0), "side");
    }

    Point nape() {
        return Tape.top(back("centreBack"));
    }

    /** Where the back neck meets the shoulder. */
    Point backNeckPoint() {
        Polyline neck = back("neck");
        return neck.first().y() > neck.last().y() ? neck.first() : neck.last();
    }

    Point backTip() {
        Polyline shoulder = back("shoulder");
        return shoulder.first().y() > shoulder.last().y() ? shoulder.first() : shoulder.last();
    }

    /** Where the front neck meets the shoulder. */
    Point frontNeckPoint() {
        return Tape.top(half.edge(FRONT, "neck"));
    }

    /**
     * The shoulder seam of the front, its stretches from the neck to the tip; a dart or seam over the bust lies
     * between.
     */
    List<Polyline> frontShoulder() {
        List<Polyline> stretches = new ArrayList<>(half.edges(FRONT, "shoulder"));
        if (panels.size() > 1) {
            stretches.addAll(half.edges(SIDE_FRONT, "shoulder"));
        }
        return stretches;
    }

    double waistLevel() {
        return half.line(BACK, "waist line").orElseThrow().first().x();
    }

    double centreFront() {
        Polyline chest = half.line(FRONT, "chest line").orElseThrow();
        return StrictMath.max(chest.first().y(), chest.last().y());
    }

    /** From centre back to the armhole where the back is narrowest. */
    double backWidth() {
        return backPitch().map(at -> at.y() - centreBackAt(at.x())).orElse(Double.NaN);
    }

    /** From centre back to below that place along the chest line. */
    double backOnChestLine() {
        return backPitch().map(at -> at.y() - centreBackAt(lowest)).orElse(Double.NaN);
    }

    private Optional<Point> backPitch() {
        Polyline armhole = back("armhole");
        double tip = Tape.highest(armhole);
        return armhole.points().stream()
                .filter(at -> {
                    double share = (at.x() - tip) / (lowest - tip);
                    return share >= BACK_FROM && share <= BACK_TO;
                })
                .min(Comparator.comparingDouble(at -> at.y() - centreBackAt(at.x())));
    }

    private double centreBackAt(double level) {
        double above = Tape.at(back("centreBack"), level);
        return Double.isNaN(above) ? nape().y() : above;
    }

    /** Where the armhole reaches furthest into the front, below half its height: the front pitch. */
    Point frontPitch() {
        double tip = frontArmhole.stream().mapToDouble(Tape::highest).min().orElseThrow();
        Point furthest = frontArmhole.get(0).last();
        for (Polyline line : frontArmhole) {
            for (Point at : line.points()) {
                boolean low = (at.x() - tip) / (lowest - tip) >= FRONT_FROM;
                boolean isFirst = (furthest.x() - tip) / (lowest - tip) < FRONT_FROM;
                furthest = low && (isFirst || at.y() > furthest.y()) ? at : furthest;
            }
        }
        return furthest;
    }

    /** From the front pitch to centre front, a seam over the bust shut above the bust point. */
    double frontWidth() {
        return centreFront() - shutFrontPitch().y();
    }

    /** The front pitch as it lies when a seam over the bust is sewn. */
    Point shutFrontPitch() {
        Point pitch = frontPitch();
        boolean isOpen = panels.size() > 1
                && half.edges(SIDE_FRONT, "armhole", "underarm").stream()
                        .anyMatch(line -> line.points().contains(pitch));
        return isOpen ? shut(pitch) : pitch;
    }

    /**
     * Where a point of the side front lies when it is turned about the bust point until its seam lies on the front's.
     */
    private Point shut(Point open) {
        Polyline ofFront = half.edge(FRONT, "princess");
        Polyline ofSide = half.edge(SIDE_FRONT, "princess");
        Point bust = ofFront.points().stream()
                .min(Comparator.comparingDouble(at -> Tape.distance(ofSide, at)))
                .orElseThrow();
        Point from = Tape.top(ofSide).minus(bust);
        Point to = Tape.top(ofFront).minus(bust);
        double turn = StrictMath.toDegrees(StrictMath.atan2(from.cross(to), from.dot(to)));
        return bust.plus(open.minus(bust).turned(turn));
    }

    /**
     * From below the front pitch to centre front along the chest line, with the fullness over a bust: there a seam over
     * it is shut.
     */
    double frontOnChestLine() {
        double furthest = half.edges(panels.get(0), "armhole", "underarm").stream()
                .flatMap(line -> line.points().stream())
                .filter(at -> lowest - at.x() <= PITCH_WITHIN)
                .mapToDouble(Point::y)
                .max()
                .orElse(Double.NaN);
        return centreFront() - furthest;
    }

    double sideBodyAt(double level) {
        return Tape.at(side("front"), level) - Tape.at(side("back"), level);
    }

    /** Mean height of the shoulder tips above the lowest point of the armhole. */
    double armholeHeight() {
        return lowest - (backTip().x() + frontTip().x()) / 2;
    }

    /**
     * From centre back on the level of the armhole's lowest point straight to the shoulder's end, and from there
     * straight to the front of the armhole on that level.
     */
    double overShoulder() {
        return new Point(lowest, centreBackAt(lowest)).distanceTo(backTip())
                + frontTip().distanceTo(new Point(lowest, frontPitch().y()));
    }

    Point frontTip() {
        Polyline last = frontShoulder().get(frontShoulder().size() - 1);
        return last.first().y() < last.last().y() ? last.first() : last.last();
    }

    /** All of it, sewn. */
    double armholeLength() {
        return frontArmhole.stream().mapToDouble(Polyline::length).sum()
                + back("armhole").length()
                + side("armhole").length();
    }
}
