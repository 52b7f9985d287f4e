package io.tailorline.nesting.io;

import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one item of an instance: its id, demand, angles and shape. */
final class ItemReader {

    private static final double FULL_TURN = 360;

    /** With more angles than this the item is treated as freely rotatable. */
    private static final int MOST_ANGLES = 720;

    /** An angle beyond a thousand turns is an input error and has lost precision. */
    private static final double MOST_DEGREES = 360_000;

    /** Longest item, in strip heights. */
    private static final double LONGEST = 1e4;

    /** Farthest point from the item's origin, in strip heights. */
    private static final double FARTHEST = 1e6;

    private final JsonCursor item;
    private final double height;
    private final RepairNotes mended;
    private final int id;

    /** @param height of the strip */
    ItemReader(JsonCursor item, double height, RepairNotes mended) throws FormatFault {
        this.item = item;
        this.height = height;
        this.mended = mended;
        this.id = item.field("id").integer();
    }

    int id() {
        return id;
    }

    /** Empty when the demand is 0. */
    Optional<Part> part() throws FormatFault {
        JsonCursor demand = item.field("demand");
        if (demand.integer() < 0) {
            throw demand.fault("at least 0");
        }
        Ring outline = outline(item.field("shape"));
        refuseOutOfScale(outline);
        Orientations orientations = orientations(outline);
        if (demand.integer() == 0) {
            note("demanded 0 times, left out");
            return Optional.empty();
        }
        return Optional.of(new Part(id, outline, orientations, demand.integer()));
    }

    /** The angles, each once: 360 is 0. */
    private Orientations orientations(Ring outline) throws FormatFault {
        Optional<JsonCursor> field = item.find("allowed_orientations");
        if (field.isEmpty()) {
            return FreeRotation.of(outline, height);
        }
        List<Double> angles = field.get().all(angle -> angle.between(-MOST_DEGREES, MOST_DEGREES, "degrees"));
        if (angles.isEmpty() || angles.size() > MOST_ANGLES) {
            throw field.get().fault("1 to 720 angles, in degrees");
        }
        List<Double> different = new ArrayList<>();
        for (double degrees : angles) {
            if (different.isEmpty() || !new Orientations(different, false).allows(degrees)) {
                different.add(degrees - FULL_TURN * StrictMath.floor(degrees / FULL_TURN) + 0.0);
            }
        }
        if (different.size() < angles.size()) {
            note("an angle given twice, taken once");
        }
        return new Orientations(different, false);
    }

    private Ring outline(JsonCursor shape) throws FormatFault {
        JsonCursor type = shape.field("type");
        JsonCursor points = shape.field("data");
        return switch (type.text()) {
            case "simple_polygon" -> ring(points);
            case "polygon" -> filled(points);
            case "rectangle" -> rectangle(points);
            default -> throw type.fault("one of simple_polygon, polygon, rectangle");
        };
    }

    /** Beyond this, floating-point precision is too low for the gap between two items. */
    private void refuseOutOfScale(Ring outline) throws FormatFault {
        double longest = StrictMath.max(outline.width(), outline.height());
        double farthest = StrictMath.max(
                StrictMath.max(StrictMath.abs(outline.minX()), StrictMath.abs(outline.maxX())),
                StrictMath.max(StrictMath.abs(outline.minY()), StrictMath.abs(outline.maxY())));
        if (longest > LONGEST * height || farthest > FARTHEST * height) {
            throw new FormatFault(
                    item.source(),
                    item.field("shape").path(),
                    "item %s, %s long, up to %s from the origin".formatted(id, longest, farthest),
                    "at most 10000 strip heights (%s) long and 1000000 of them from the origin".formatted(height));
        }
    }

    private Ring ring(JsonCursor points) throws FormatFault {
        RepairedRing ring = RepairedRing.read(points, "item " + id);
        mended.addAll(String.valueOf(id), ring.done());
        return ring.outline();
    }

    /** Holes are filled: nothing is laid into them. */
    private Ring filled(JsonCursor polygon) throws FormatFault {
        Ring outside = ring(polygon.field("outer"));
        List<RepairedRing> holes = polygon.findAll("inner", hole -> RepairedRing.read(hole, "item " + id));
        if (!holes.isEmpty()) {
            note(RepairedRing.hole(holes.size()));
        }
        return outside;
    }

    private Ring rectangle(JsonCursor box) throws FormatFault {
        double x = box.field("x_min").number();
        double y = box.field("y_min").number();
        double width = box.field("width").positive("");
        double height = box.field("height").positive("");
        return RepairedRing.read(box, "item " + id, new double[] {x, x + width, x + width, x, x}, new double[] {
                    y, y, y + height, y + height, y
                })
                .outline();
    }

    private void note(String done) {
        mended.add(String.valueOf(id), done);
    }
}
