package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small sound pattern for tests: two rectangular panels, front and back, sewn along one side, with a notch each. */
public final class SamplePattern {

    public static final double LENGTH = 400;
    public static final double WIDTH = 200;
    public static final double ALLOWANCE = 10;
    public static final double HEM = 40;

    private SamplePattern() {}

    public static Pattern pattern() {
        return with(front(), back());
    }

    public static Pattern with(Piece front, Piece back) {
        return new Pattern(
                "order-1",
                new Style(
                        Style.Fit.SLIM,
                        Set.of(Garment.JACKET),
                        Map.of("jacket.lapelWidth", 85, "monogram", "JB"),
                        List.of(new Style.Alteration("shoulderDrop", Side.LEFT, 6.5))),
                new MeasurementSet(
                        "order-1",
                        Sex.MALE,
                        Map.of(Measurement.STATURE, 1756.0, Measurement.SHOULDER_SLOPE, 20.123456),
                        Map.of(Measurement.ARM_LENGTH, 598.0),
                        Map.of()),
                List.of(front, back),
                List.of(side(0, 0)),
                List.of(new Girth("chest", 700, 100, 800)),
                Map.of("customer", "Müller 李"));
    }

    public static Seam side(double min, double max) {
        return new Seam(
                "side",
                List.of(new Seam.EdgeRef("jacket.front", "side")),
                List.of(new Seam.EdgeRef("jacket.back", "side")),
                new Seam.EaseRange(min, max));
    }

    /** The side seam runs from the top to the hem, counter-clockwise. */
    public static Piece front() {
        Notch notch = new Notch(Point.of(150, -ALLOWANCE), 90, 4, Notch.Kind.SINGLE, "side");
        return panel(
                "jacket.front",
                List.of(notch),
                edge("side", ALLOWANCE, 0, 0, LENGTH, 0),
                edge("hem", HEM, LENGTH, 0, LENGTH, WIDTH),
                edge("centre", ALLOWANCE, LENGTH, WIDTH, 0, WIDTH),
                edge("top", ALLOWANCE, 0, WIDTH, 0, 0));
    }

    /** The side seam runs from the hem to the top, counter-clockwise, as on a back that lies beside its front. */
    public static Piece back() {
        Notch notch = new Notch(Point.of(150, WIDTH + ALLOWANCE), -90, 4, Notch.Kind.DOUBLE, "side");
        return panel(
                "jacket.back",
                List.of(notch),
                edge("centre", ALLOWANCE, 0, 0, LENGTH, 0),
                edge("hem", HEM, LENGTH, 0, LENGTH, WIDTH),
                edge("side", ALLOWANCE, LENGTH, WIDTH, 0, WIDTH),
                edge("top", ALLOWANCE, 0, WIDTH, 0, 0));
    }

    private static Piece panel(String id, List<Notch> notches, Edge... edges) {
        return new Piece(
                id,
                Side.ofPieceId(id),
                id + " panel",
                Garment.JACKET,
                Material.SHELL,
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                0,
                new PieceGeometry(
                        new Ring(List.of(
                                Point.of(-ALLOWANCE, -ALLOWANCE),
                                Point.of(LENGTH + HEM, -ALLOWANCE),
                                Point.of(LENGTH + HEM, WIDTH + ALLOWANCE),
                                Point.of(-ALLOWANCE, WIDTH + ALLOWANCE))),
                        new GrainLine(Point.of(50, 100), Point.of(350, 100)),
                        notches,
                        List.of(new DrillHole(Point.of(200, 120), "pocket end")),
                        List.of()),
                List.of(new InternalLine("pocket", Polyline.through(Point.of(200, 60), Point.of(200, 120)))),
                List.of(edges));
    }

    public static Edge edge(String name, double allowance, double x1, double y1, double x2, double y2) {
        return new Edge(name, Polyline.through(Point.of(x1, y1), Point.of(x2, y2)), Allowance.of(allowance));
    }

    public static Piece withCutLine(Piece piece, Point... ring) {
        return rebuilt(piece, new Ring(List.of(ring)), piece.grainLine(), piece.notches(), piece.edges());
    }

    public static Piece withGrain(Piece piece, Point from, Point to) {
        return rebuilt(piece, piece.cutLine(), new GrainLine(from, to), piece.notches(), piece.edges());
    }

    public static Piece withNotches(Piece piece, Notch... notches) {
        return rebuilt(piece, piece.cutLine(), piece.grainLine(), List.of(notches), piece.edges());
    }

    /** With a cut from its inner end. */
    public static Piece withInternalCut(Piece piece, String what, Point... line) {
        List<InternalCut> cuts = new ArrayList<>(piece.internalCuts());
        cuts.add(new InternalCut(what, Polyline.through(line)));
        return piece.withGeometry(piece.geometry().withInternalCuts(cuts));
    }

    public static Piece withEdges(Piece piece, Edge... edges) {
        return rebuilt(piece, piece.cutLine(), piece.grainLine(), piece.notches(), List.of(edges));
    }

    private static Piece rebuilt(Piece piece, Ring cut, GrainLine grain, List<Notch> notches, List<Edge> edges) {
        return piece.withGeometry(new PieceGeometry(cut, grain, notches, piece.drillHoles(), List.of()))
                .withEdges(edges);
    }
}
