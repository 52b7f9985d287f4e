package io.tailorline.nesting.io;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item of an instance: its id, how often it is wanted, its angles and its shape. */
final class ItemReader {

    private static final double FULL_TURN = 360;

    /** More angles are free turning under another name. */
    private static final int MOST_ANGLES = 720;

    /** An angle beyond a thousand turns is a slip and has lost its digits. */
    private static final double MOST_DEGREES = 360_000;

    /** Longest item, in strip heights. */
    private static final double LONGEST = 1e4;

    /** Farthest point from the item's origin, in strip heights. */
    private static final double FARTHEST = 1e6;

    private final Field item;
    private final double height;
    private final RepairNotes mended;
    private final int id;

    /** @param height of the strip */
    ItemReader(Field item, double height, RepairNotes mended) throws FileFault {
        this.item = item;
        this.height = height;
        this.mended = mended;
        this.id = item.get("id").integer();
    }

    int id() {
        return id;
    }

    /** Empty when none is wanted. */
    Optional<Part> part() throws FileFault {
        Field demand = item.get("demand");
        if (demand.integer() < 0) {
            throw demand.fault("at least 0");
        }
        Outline outline = outline(item.get("shape"));
        refuseOutOfScale(outline);
        Orientations orientations = orientations(outline);
        if (demand.integer() == 0) {
            note("demanded 0 times, left out");
            return Optional.empty();
        }
        return Optional.of(new Part(id, outline, orientations, demand.integer()));
    }

    /** The angles, each once: 360 is 0. */
    private Orientations orientations(Outline outline) throws FileFault {
        Optional<Field> field = item.find("allowed_orientations");
        if (field.isEmpty()) {
            return FreeTurning.of(outline, height);
        }
        List<Field> angles = field.get().elements();
        if (angles.isEmpty() || angles.size() > MOST_ANGLES) {
            throw field.get().fault("1 to 720 angles, in degrees");
        }
        List<Double> different = new ArrayList<>();
        for (Field angle : angles) {
            double degrees = angle.number();
            if (StrictMath.abs(degrees) > MOST_DEGREES) {
                throw angle.fault("between -360000 and 360000 degrees");
            }
            if (different.isEmpty() || !new Orientations(different, false).allows(degrees)) {
                different.add(degrees - FULL_TURN * StrictMath.floor(degrees / FULL_TURN) + 0.0);
            }
        }
        if (different.size() < angles.size()) {
            note("an angle given twice, taken once");
        }
        return new Orientations(different, false);
    }

    private Outline outline(Field shape) throws FileFault {
        Field type = shape.get("type");
        Field points = shape.get("data");
        return switch (type.text()) {
            case "simple_polygon" -> ring(points);
            case "polygon" -> filled(points);
            case "rectangle" -> rectangle(points);
            default -> throw type.fault("'simple_polygon', 'polygon' or 'rectangle'");
        };
    }

    /** Beyond this a place on the strip has too few digits left for the gap between two items. */
    private void refuseOutOfScale(Outline outline) throws FileFault {
        double longest = StrictMath.max(outline.width(), outline.height());
        double farthest = StrictMath.max(
                StrictMath.max(StrictMath.abs(outline.minX()), StrictMath.abs(outline.maxX())),
                StrictMath.max(StrictMath.abs(outline.minY()), StrictMath.abs(outline.maxY())));
        if (longest > LONGEST * height || farthest > FARTHEST * height) {
            throw new FileFault(
                    "%s, %s.shape of item %s (%s long, up to %s from the origin) must be at most 10000 strip heights (%s) long and 1000000 of them from the origin."
                            .formatted(item.source(), item.path(), id, longest, farthest, height));
        }
    }

    private Outline ring(Field points) throws FileFault {
        MendedRing ring = points.mendedRing("item " + id);
        mended.addAll(String.valueOf(id), ring.done());
        return ring.outline();
    }

    /** Nothing is laid into a hole, so that the item is what its outside encloses. */
    private Outline filled(Field polygon) throws FileFault {
        Outline outside = ring(polygon.get("outer"));
        Optional<Field> inner = polygon.find("inner");
        int holes = 0;
        if (inner.isPresent()) {
            for (Field hole : inner.get().elements()) {
                hole.mendedRing("item " + id);
                holes++;
            }
        }
        if (holes > 0) {
            note(MendedRing.hole(holes));
        }
        return outside;
    }

    private Outline rectangle(Field box) throws FileFault {
        double x = box.get("x_min").number();
        double y = box.get("y_min").number();
        double width = box.get("width").positive("");
        double height = box.get("height").positive("");
        try {
            MendedRing ring = MendedRing.of(
                    new double[] {x, x + width, x + width, x, x}, new double[] {y, y, y + height, y + height, y});
            return ring.outline();
        } catch (MendedRing.Broken e) {
            throw new FileFault("%s, %s of item %s %s.".formatted(box.source(), box.path(), id, e.getMessage()), e);
        }
    }

    private void note(String done) {
        mended.add(String.valueOf(id), done);
    }
}
