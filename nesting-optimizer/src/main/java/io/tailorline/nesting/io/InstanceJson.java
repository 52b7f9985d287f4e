package io.tailorline.nesting.io;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * Strip-packing instances in the JSON of the literature (jagua-rs, sparrow): {@code strip_height} and items with demand,
 * allowed orientations and outline, in a unit of their own.
 */
public final class InstanceJson {

    private static final GeometryFactory FLOATING = new GeometryFactory();

    private InstanceJson() {}

    public static Instance read(Path file) throws FileFault {
        return instance(Json.parse(file));
    }

    public static Instance read(String json) throws FileFault {
        return instance(Json.parse("instance", json));
    }

    private static Instance instance(Field field) throws FileFault {
        Optional<Field> height = field.find("strip_height");
        if (height.isEmpty()) {
            throw new FileFault("%s, $.strip_height is missing: no strip-packing instance.".formatted(field.source()));
        }
        Optional<Field> name = field.find("name");
        List<Part> parts = new ArrayList<>();
        TreeSet<Integer> ids = new TreeSet<>();
        for (Field item : field.get("items").elements()) {
            Part part = part(item);
            if (!ids.add(part.id())) {
                throw item.get("id").fault("different from the ids before");
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            throw field.get("items").fault("at least one item");
        }
        return Instance.of(
                name.isPresent() ? name.get().text() : "", height.get().positive(""), parts);
    }

    private static Part part(Field item) throws FileFault {
        Field demand = item.get("demand");
        if (demand.integer() < 1) {
            throw demand.fault("at least 1");
        }
        return new Part(item.get("id").integer(), outline(item.get("shape")), orientations(item), demand.integer());
    }

    private static Orientations orientations(Field item) throws FileFault {
        Optional<Field> field = item.find("allowed_orientations");
        if (field.isEmpty()) {
            return Orientations.any();
        }
        List<Double> degrees = new ArrayList<>();
        for (Field angle : field.get().elements()) {
            degrees.add(angle.number());
        }
        if (degrees.isEmpty()) {
            throw field.get().fault("at least one angle, in degrees");
        }
        return new Orientations(degrees, false);
    }

    private static Outline outline(Field shape) throws FileFault {
        Field type = shape.get("type");
        Field points = shape.get("data");
        if (!type.text().equals("simple_polygon")) {
            throw type.fault("'simple_polygon'");
        }
        Outline outline = points.outline();
        if (!isSimple(outline)) {
            throw new FileFault(
                    "%s, %s must be a polygon that does not cross itself.".formatted(points.source(), points.path()));
        }
        return outline;
    }

    private static boolean isSimple(Outline outline) {
        Coordinate[] ring = new Coordinate[outline.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(outline.xs()[i % outline.size()], outline.ys()[i % outline.size()]);
        }
        return new IsSimpleOp(FLOATING.createLinearRing(ring)).isSimple();
    }
}
