package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.drawing.DxfText;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradePoint.Kind;
import io.tailorline.pattern.grade.GradeRules;
import io.tailorline.pattern.piece.CutEdges;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes a pattern as pattern DXF for other CAD and cutting systems. One block a piece; its size is the order. The
 * header is empty and there are no tables, because the stricter readers refuse both. Neither date nor time is written:
 * the same pattern gives the same bytes.
 *
 * <p>Layers: 1 boundary and texts, 2 corners, 3 curve points, 4 notches (point on the cut line, depth as negative z,
 * width in group 39, angle into the piece in group 50), 7 grain line, 8 internal lines, 9 stripe points, 11 internal
 * cuts as open polylines, 13 drill holes, 14 sewing line, 15 label, 84 the boundary as one closed polyline wherever
 * layer 1 has it edge by edge (of D6673, which repeats 8, 11 and 14 as well: readers of AAMA pass over layers that they
 * do not know). A double notch is two notches 5 mm apart.
 */
public final class PatternDxf {

    /** The strictest reader takes no longer names. */
    private static final int LONGEST_NAME = 20;

    /** A quarter inch, in mm. */
    private static final double LETTER_HEIGHT = 6.35;

    private final DxfFlavour flavour;
    private final DxfOutline outline;
    private final Optional<GradeRules> rules;
    private final DxfText dxf = new DxfText(DxfText.Format.ALIGNED);

    private PatternDxf(DxfFlavour flavour, DxfOutline outline, Optional<GradeRules> rules) {
        this.flavour = flavour;
        this.outline = outline;
        this.rules = rules;
    }

    /** AAMA, one polyline an edge: most systems read it. */
    public static String text(Pattern pattern) {
        return text(pattern, DxfFlavour.AAMA, DxfOutline.EDGES);
    }

    public static String text(Pattern pattern, DxfFlavour flavour, DxfOutline outline) {
        PatternDxf writer = new PatternDxf(flavour, outline, Optional.empty());
        writer.write(pattern);
        return writer.dxf.toString();
    }

    /**
     * The sample size in AAMA; every grade point names its rule ({@code # 12}): corners of boundary and sewing line and
     * drill holes on layer 2, notches on layer 3, where the boundary has a vertex. The rules themselves are the
     * {@link GradeRuleTable}.
     */
    public static String graded(GradeRules rules) {
        PatternDxf writer = new PatternDxf(DxfFlavour.AAMA, DxfOutline.EDGES, Optional.of(rules));
        writer.write(rules.grading().sample());
        return writer.dxf.toString();
    }

    private void write(Pattern pattern) {
        dxf.beginBlocks();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Piece piece : pattern.pieces()) {
            String name = name(piece, taken);
            names.add(name);
            block(piece, name, pattern.id());
        }
        dxf.beginEntities();
        names.forEach(name -> dxf.insert(name, Point.of(0, 0)));
        if (flavour == DxfFlavour.ASTM) {
            style("ASTM/D13Proposal 1 Version: D 6673-04");
        }
        style("Style Name: " + rules.map(GradeRules::table).orElse(pattern.id()));
        style("Author: Tailorline");
        style("Product: Tailorline");
        style("Sample Size: " + pattern.id());
        rules.ifPresent(graded -> style("Grade Rule Table: " + graded.table()));
        style("Units: METRIC");
        dxf.end();
    }

    private void style(String words) {
        words(DxfLayer.BOUNDARY, Point.of(0, 0), words);
    }

    private void words(int layer, Point at, String words) {
        dxf.text(layer, at, LETTER_HEIGHT, words);
    }

    /**
     * The name of a piece in the file: its id, upper case and without blanks. A longer one has the first letter of its
     * garment, and if it must, of its side. Where two are called alike all the same, the second ends with a number.
     */
    public static String name(String pieceId) {
        String whole = plain(pieceId);
        if (whole.length() <= LONGEST_NAME) {
            return whole;
        }
        String ofGarment = pieceId.charAt(0) + pieceId.substring(StrictMath.max(1, pieceId.indexOf('.')));
        Side side = Side.ofPieceId(pieceId);
        return plain(ofGarment).length() <= LONGEST_NAME || side == Side.BOTH
                ? shortened(plain(ofGarment), "")
                : shortened(plain(Side.kind(ofGarment)), "_" + side.name().charAt(0));
    }

    private static String plain(String pieceId) {
        return pieceId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String shortened(String plain, String end) {
        return plain.substring(0, StrictMath.min(LONGEST_NAME - end.length(), plain.length())) + end;
    }

    /** Unlike every name before it. */
    private static String name(Piece piece, Set<String> taken) {
        String name = name(piece.id());
        for (int n = 2; !taken.add(name); n++) {
            name = shortened(plain(piece.id()), "_" + n);
        }
        return name;
    }

    private void block(Piece piece, String name, String size) {
        dxf.beginBlock(name);
        texts(piece, name, size);
        RuleNumbers numbers = RuleNumbers.of(rules, piece);
        boundary(piece, numbers);
        for (Edge edge : piece.edges()) {
            line(DxfLayer.SEWING, edge.line().points());
        }
        gradePoints(DxfLayer.TURN_POINT, numbers, Kind.SEAM_CORNER);
        piece.notches().forEach(this::notch);
        dxf.line(DxfLayer.GRAIN, piece.grainLine().from(), piece.grainLine().to());
        for (InternalLine line : piece.internalLines()) {
            line(DxfLayer.INTERNAL, line.line().points());
        }
        for (InternalCut cut : piece.internalCuts()) {
            line(DxfLayer.CUT_OUT, cut.line().points());
        }
        for (DrillHole hole : piece.drillHoles()) {
            dxf.point(DxfLayer.DRILL, hole.at());
            words(DxfLayer.DRILL, hole.at(), "D");
        }
        gradePoints(DxfLayer.TURN_POINT, numbers, Kind.DRILL_HOLE);
        piece.anchors().forEach(anchor -> dxf.point(DxfLayer.STRIPE, anchor.at()));
        dxf.endBlock();
    }

    private void texts(Piece piece, String name, String size) {
        Point at = piece.grainLine().from();
        words(DxfLayer.BOUNDARY, at, "Piece Name: " + name);
        words(DxfLayer.BOUNDARY, at, "Size: " + size);
        words(DxfLayer.BOUNDARY, at, "Quantity: " + quantity(piece));
        words(DxfLayer.BOUNDARY, at, "Annotation: " + piece.name());
        words(DxfLayer.BOUNDARY, at, "Category: " + piece.garment().word().toUpperCase(Locale.ROOT));
        words(DxfLayer.BOUNDARY, at, "Material: " + word(piece.material()));
        words(DxfLayer.ANNOTATION, at, piece.name() + ", " + size);
    }

    private String quantity(Piece piece) {
        int all = piece.cut().quantity();
        if (flavour == DxfFlavour.AAMA) {
            return String.valueOf(all);
        }
        int mirrored = piece.cut().mirrored() ? all / 2 : 0;
        return (all - mirrored) + "," + mirrored;
    }

    private void boundary(Piece piece, RuleNumbers numbers) {
        if (outline == DxfOutline.RING) {
            dxf.polyline(DxfLayer.BOUNDARY, piece.cutLine().points(), true);
        }
        for (List<Point> edge : numbers.withNotches(CutEdges.of(piece))) {
            if (outline == DxfOutline.EDGES) {
                dxf.polyline(DxfLayer.BOUNDARY, edge, false);
            }
            gradePoint(DxfLayer.TURN_POINT, edge.get(0), numbers.at(edge.get(0), Kind.CUT_CORNER));
            for (Point point : edge.subList(1, edge.size() - 1)) {
                OptionalInt corner = numbers.at(point, Kind.CUT_CORNER);
                int layer = corner.isPresent() ? DxfLayer.TURN_POINT : DxfLayer.CURVE_POINT;
                gradePoint(layer, point, corner.isPresent() ? corner : numbers.at(point, Kind.NOTCH));
            }
        }
        if (flavour == DxfFlavour.ASTM || outline == DxfOutline.EDGES) {
            dxf.polyline(
                    DxfLayer.validationCopyOf(DxfLayer.BOUNDARY),
                    piece.cutLine().points(),
                    true);
        }
    }

    private void gradePoints(int layer, RuleNumbers numbers, Kind kind) {
        numbers.places(kind).forEach(place -> gradePoint(layer, place, numbers.at(place, kind)));
    }

    /** @param rule none where the reader moves the point with its neighbours */
    private void gradePoint(int layer, Point at, OptionalInt rule) {
        dxf.point(layer, at);
        rule.ifPresent(number -> words(layer, at, "# " + number));
    }

    private void line(int layer, List<Point> points) {
        dxf.polyline(layer, points, false);
        if (flavour == DxfFlavour.ASTM) {
            dxf.polyline(DxfLayer.validationCopyOf(layer), points, false);
        }
    }

    private void notch(Notch notch) {
        for (Point at : notch.places()) {
            dxf.notch(at, notch.depth(), notch.angleDeg(), notch.kind() == Notch.Kind.SLIT);
        }
    }

    private static String word(Material material) {
        return switch (material) {
            case SHELL -> "SELF";
            case CONTRAST -> "CONTRAST";
            case LINING -> "LINING";
            case FUSIBLE -> "FUSE";
            case POCKETING -> "POCKET";
            case CANVAS -> "CANVAS";
            case FELT -> "FELT";
        };
    }
}
