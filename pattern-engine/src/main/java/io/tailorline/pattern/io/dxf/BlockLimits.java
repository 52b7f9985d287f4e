package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Correction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much a layer of a piece may hold. Reading takes its time for each pair of points, and a comparison for each
 * millimetre: what no garment has is refused before any arc is drawn.
 */
final class BlockLimits {

    private static final int MOST_POINTS = Correction.OfOutline.MOST_POINTS;

    /** Lines of a layer one after the other, mm: the outline of the largest suit piece takes 4 m. */
    private static final double LONGEST = 100_000;

    private BlockLimits() {}

    /** @param mm one unit of the file in mm */
    static void require(DxfBlock block, double mm) throws BrokenPiece {
        TreeMap<Integer, List<DxfEntity>> layers = block.entities().stream()
                .filter(entity -> !DxfLayer.isCopy(entity.layer()) && !entity.is("TEXT"))
                .collect(Collectors.groupingBy(DxfEntity::layer, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<DxfEntity>> layer : layers.entrySet()) {
            require(layer.getKey(), layer.getValue(), mm);
        }
    }

    private static void require(int layer, List<DxfEntity> entities, double mm) throws BrokenPiece {
        double sagitta = Boundary.SAGITTA / mm;
        double points =
                entities.stream().mapToDouble(entity -> entity.size(sagitta)).sum();
        if (points > MOST_POINTS) {
            throw beyond("dxf.points", layer, points, MOST_POINTS, "");
        }
        double length = mm
                * Boundary.lines(entities, sagitta).stream()
                        .mapToDouble(line -> new Polyline(line).length())
                        .sum();
        if (length > LONGEST) {
            throw beyond("dxf.long", layer, length, LONGEST, "mm");
        }
    }

    private static BrokenPiece beyond(String code, int layer, double given, double most, String unit) {
        return new BrokenPiece(Notice.of(
                code,
                Quantity.of("%.0f", given, unit),
                Quantity.of("%.0f", layer, ""),
                Quantity.of("%.0f", most, unit)));
    }
}
