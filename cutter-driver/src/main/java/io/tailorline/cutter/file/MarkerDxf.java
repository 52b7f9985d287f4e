package io.tailorline.cutter.file;

import io.tailorline.drawing.Ascii;
import io.tailorline.drawing.DxfLayer;
import io.tailorline.drawing.DxfText;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A marker as DXF release 12 with the layers of AAMA: a block for each shape in the frame of its piece, inserted
 * wherever a copy lies, turned (50) and, for a piece turned over, with y mirrored (42 = -1). A pair that is the same
 * shape shares its block. What is cut where is said by the marker itself, not by a program: no order, no overcut. The
 * label of each copy is beside the inserts, upright even where the piece lies turned over.
 */
public final class MarkerDxf {

    private MarkerDxf() {}

    public static String write(Marker marker) {
        List<PieceShape> shapes = new ArrayList<>();
        List<PieceShape> insertedShapes = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            PieceShape shape = PieceShape.of(placement);
            PieceShape known = shapes.stream()
                    .filter(other -> other.isSameAs(shape))
                    .findFirst()
                    .orElseGet(() -> {
                        shapes.add(shape);
                        return shape;
                    });
            insertedShapes.add(known);
        }
        BlockNames names = new BlockNames();
        shapes.forEach(names::add);
        DxfText dxf = DxfWriter.begun();
        for (PieceShape shape : shapes) {
            long copies = insertedShapes.stream().filter(used -> used == shape).count();
            dxf.beginBlock(names.of(shape));
            shape.draw(dxf, copies);
            dxf.endBlock();
        }
        dxf.beginEntities();
        for (int i = 0; i < marker.placements().size(); i++) {
            insert(dxf, marker.placements().get(i), names.of(insertedShapes.get(i)));
        }
        return dxf.end().toString();
    }

    private static void insert(DxfText dxf, Placement placement, String block) {
        dxf.insert(block, placement.translate());
        if (placement.mirrored()) {
            dxf.group(41, "1").group(42, "-1");
        }
        dxf.group(50, Ascii.number(placement.rotationDeg(), 4));
        Placement.Label label = placement.label();
        dxf.centredText(DxfLayer.ANNOTATION, label.at(), DxfWriter.TEXT_HEIGHT, label.angleDeg(), label.text());
    }

    /** Names that every release 12 reader takes: capitals, digits and underscores, at most 20 of them, each once. */
    private static final class BlockNames {

        private static final int LONGEST = 16;

        private final List<PieceShape> shapes = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        void add(PieceShape shape) {
            String plain = shape.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
            String name = cut;
            for (int twin = 2; names.contains(name); twin++) {
                name = String.format(Locale.ROOT, "%s_%d", cut, twin);
            }
            shapes.add(shape);
            names.add(name);
        }

        String of(PieceShape shape) {
            return names.get(shapes.indexOf(shape));
        }
    }
}
