package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One block as a piece, turned so that its grain runs along +x, in mm. Without a sewing line the boundary is taken as
 * the cut line and the allowances are 0.
 */
final class BlockReader {

    private final DxfBlock block;
    private final DxfTexts texts;
    private final String title;
    private final double mm;
    private final ImportRemarks remarks;

    /**
     * @param texts texts of the piece
     * @param title name of the piece in remarks
     * @param mm one unit of the file in mm
     */
    BlockReader(DxfBlock block, DxfTexts texts, String title, double mm, ImportRemarks remarks) {
        this.block = block;
        this.texts = texts;
        this.title = title;
        this.mm = mm;
        this.remarks = remarks;
    }

    Piece piece(String id) throws BrokenPiece {
        BlockLimits.require(block, mm);
        Boundary boundary = boundary(DxfLayer.BOUNDARY).orElseThrow(() -> new BrokenPiece(Notice.of("dxf.no-outline")));
        Optional<Boundary> sewing = boundary(DxfLayer.SEWING);
        if (sewing.isEmpty()) {
            remark(Notice.of("dxf.no-sewing-line"));
        }
        DxfBlock marks = block;
        Optional<DxfEntity> fold = firstLine(DxfLayer.FOLD);
        if (fold.isPresent()) {
            Point from = fold.get().points().get(0);
            Point to = fold.get().points().get(1);
            Boundary whole = boundary.unfolded(from, to);
            if (whole != boundary) {
                remark(Notice.of("dxf.unfolded"));
                boundary = whole;
                marks = block.unfolded(from, to.minus(from).unit(), mm);
                sewing = sewing.isEmpty() ? sewing : Optional.of(sewing.get().unfolded(from, to));
            }
        }
        UnaryOperator<Point> toPiece = turnedToGrain();
        Ring cutLine = ring(boundary, toPiece);
        PieceText words = PieceText.of(texts, this::remark);
        remarkLosses();
        CutOuts cutOuts = CutOuts.of(marks, cutLine, mm, toPiece, this::remark);
        return new Piece(
                id,
                Side.ofPieceId(id),
                words.name(title),
                words.garment(),
                words.material(),
                words.quantity(),
                NapDirection.ONE_WAY,
                0,
                new PieceGeometry(
                        cutLine,
                        grain(boundary, toPiece),
                        new NotchReader(marks, cutLine, toPiece, mm, this::remark).notches(),
                        drillHoles(marks, toPiece),
                        cutOuts.cuts(),
                        List.of()),
                internalLines(marks, cutOuts, toPiece),
                edges(sewing.orElse(boundary), sewing.isPresent(), cutLine, toPiece));
    }

    private void remark(Notice what) {
        remarks.add(title, what);
    }

    private Optional<Boundary> boundary(int layer) throws BrokenPiece {
        return Boundary.of(block.on(layer, "POLYLINE"), mm, repair -> remark(Notice.of("dxf.repaired", repair)));
    }

    /** From the file's frame and unit to the piece frame. */
    private UnaryOperator<Point> turnedToGrain() {
        double angle = grainOfFile()
                .map(line -> line.points().get(1).minus(line.points().get(0)).angleDeg())
                .orElse(0.0);
        return angle == 0
                ? point -> Mm.onGrid(point.times(mm))
                : point -> Mm.onGrid(point.times(mm).turned(-angle));
    }

    private Optional<DxfEntity> grainOfFile() {
        return firstLine(DxfLayer.GRAIN);
    }

    /** The first line of a layer that has a length. */
    private Optional<DxfEntity> firstLine(int layer) {
        return block.on(layer, "LINE").stream()
                .filter(line -> line.points().size() == 2
                        && line.points().get(0).distanceTo(line.points().get(1)) > 0)
                .findFirst();
    }

    private GrainLine grain(Boundary boundary, UnaryOperator<Point> toPiece) {
        Optional<DxfEntity> line = grainOfFile();
        if (line.isPresent()) {
            Point from = toPiece.apply(line.get().points().get(0));
            Point to = toPiece.apply(line.get().points().get(1));
            return new GrainLine(from, Point.of(to.x(), from.y()));
        }
        remark(Notice.of("dxf.no-grain"));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : boundary.ring()) {
            Point at = toPiece.apply(point);
            least = StrictMath.min(least, at.x());
            most = StrictMath.max(most, at.x());
            low = StrictMath.min(low, at.y());
            high = StrictMath.max(high, at.y());
        }
        double quarter = (most - least) / 4;
        double middle = Mm.onGrid((low + high) / 2);
        return new GrainLine(Mm.onGrid(Point.of(least + quarter, middle)), Mm.onGrid(Point.of(most - quarter, middle)));
    }

    private static Ring ring(Boundary boundary, UnaryOperator<Point> toPiece) throws BrokenPiece {
        List<Point> points =
                new ArrayList<>(Mm.onGrid(boundary.ring().stream().map(toPiece).toList()));
        if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
            points.remove(points.size() - 1);
        }
        if (points.size() < 3) {
            throw new BrokenPiece(Notice.of("dxf.too-small"));
        }
        return new Ring(points);
    }

    private static List<Edge> edges(Boundary seam, boolean hasAllowance, Ring cutLine, UnaryOperator<Point> toPiece) {
        List<Edge> edges = new ArrayList<>();
        for (Polyline line : seam.edges()) {
            List<Point> points = Mm.onGrid(line.points().stream().map(toPiece).toList());
            if (points.size() > 1) {
                Polyline edge = new Polyline(points);
                double allowance = hasAllowance ? AllowanceEstimate.between(edge, cutLine) : 0;
                edges.add(new Edge("edge" + (edges.size() + 1), edge, Allowance.of(allowance)));
            }
        }
        return edges;
    }

    private static List<DrillHole> drillHoles(DxfBlock marks, UnaryOperator<Point> toPiece) {
        List<DrillHole> holes = new ArrayList<>();
        for (DxfEntity point : marks.on(DxfLayer.DRILL, "POINT")) {
            holes.add(new DrillHole(toPiece.apply(point.points().get(0)), "drill hole"));
        }
        return holes;
    }

    private List<Point> points(DxfEntity entity, UnaryOperator<Point> toPiece) {
        return Mm.onGrid(
                entity.drawn(Boundary.SAGITTA / mm).stream().map(toPiece).toList());
    }

    private List<InternalLine> internalLines(DxfBlock marks, CutOuts cutOuts, UnaryOperator<Point> toPiece) {
        List<InternalLine> lines = new ArrayList<>(cutOuts.drawn());
        TreeMap<Integer, Integer> unknown = new TreeMap<>();
        for (DxfEntity entity : marks.entities()) {
            boolean isLine = entity.is("LINE") || entity.is("POLYLINE");
            if (isLine && entity.layer() == DxfLayer.INTERNAL) {
                List<Point> points = points(entity, toPiece);
                if (points.size() > 1) {
                    lines.add(new InternalLine("drawn line", new Polyline(points)));
                }
            } else if (!(isLine && entity.layer() == DxfLayer.CUT_OUT) && !isUnderstood(entity)) {
                unknown.merge(entity.layer(), 1, Integer::sum);
            }
        }
        unknown.forEach((layer, count) ->
                remark(Notice.of("dxf.unknown-layer", Quantity.of("%.0f", count, ""), Quantity.of("%.0f", layer, ""))));
        return lines;
    }

    private void remarkLosses() {
        int stripes = block.on(DxfLayer.STRIPE, "POINT").size()
                + block.on(DxfLayer.PLAID, "POINT").size();
        if (stripes > 0) {
            remark(Notice.of("dxf.stripes", Quantity.of("%.0f", stripes, "")));
        }
    }

    private static boolean isUnderstood(DxfEntity entity) {
        int layer = entity.layer();
        boolean isOwn = switch (entity.type()) {
            case "TEXT" -> true;
            case "POLYLINE" -> layer == DxfLayer.BOUNDARY || layer == DxfLayer.SEWING;
            case "LINE" -> layer == DxfLayer.GRAIN || layer == DxfLayer.FOLD || DxfLayer.isNotch(layer);
            case "POINT" ->
                layer == DxfLayer.DRILL
                        || DxfLayer.isNotch(layer)
                        || layer == DxfLayer.STRIPE
                        || layer == DxfLayer.PLAID;
            default -> false;
        };
        return isOwn || DxfLayer.isCopy(layer);
    }
}
