package io.tailorline.nesting.io;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Strip-packing instances in the JSON of the literature (jagua-rs, sparrow): {@code strip_height} and items with
 * demand, allowed orientations and outline, in a unit of their own.
 *
 * <p>What is wrong but harmless is mended and said: see {@link MendedRing}; an item that is demanded 0 times is left
 * out.
 */
public final class InstanceJson {

    private static final double LEAST_HEIGHT = 1e-6;
    private static final double MOST_HEIGHT = 1e9;

    private InstanceJson() {}

    public static Instance read(Path file) throws FileFault {
        return read(file, note -> {});
    }

    /** @param notes hears what was mended, one line each */
    public static Instance read(Path file, Consumer<String> notes) throws FileFault {
        return instance(Json.parse(file), notes);
    }

    public static Instance read(String json) throws FileFault {
        return read(json, note -> {});
    }

    /** @param notes hears what was mended, one line each */
    public static Instance read(String json, Consumer<String> notes) throws FileFault {
        return instance(Json.parse("instance", json), notes);
    }

    /** Whether a file has what an instance of a strip has, sound or not. */
    public static boolean isInstance(Path file) throws FileFault {
        return Json.parse(file).find("strip_height").isPresent();
    }

    private static Instance instance(Field field, Consumer<String> notes) throws FileFault {
        Optional<Field> height = field.find("strip_height");
        if (height.isEmpty()) {
            String kind = field.find("bins").isPresent() ? " but a bin-packing one" : "";
            throw new FileFault(
                    "%s, $.strip_height is missing: no strip-packing instance%s.".formatted(field.source(), kind));
        }
        Optional<Field> name = field.find("name");
        RepairNotes mended = new RepairNotes();
        double strip = height(height.get());
        List<Part> parts = parts(field.get("items"), strip, mended);
        Instance instance = Instance.of(name.isPresent() ? name.get().text() : "", strip, parts);
        mended.tell(field.source(), "item", notes);
        return instance;
    }

    private static double height(Field field) throws FileFault {
        double height = field.positive("");
        if (height < LEAST_HEIGHT || height > MOST_HEIGHT) {
            throw field.fault("between 0.000001 and 1000000000");
        }
        return height;
    }

    private static List<Part> parts(Field items, double height, RepairNotes mended) throws FileFault {
        List<Part> parts = new ArrayList<>();
        TreeSet<Integer> ids = new TreeSet<>();
        for (Field field : items.elements()) {
            ItemReader item = new ItemReader(field, height, mended);
            if (!ids.add(item.id())) {
                throw field.get("id").fault("different from the ids before");
            }
            item.part().ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw items.fault("at least one item with a demand of at least 1");
        }
        return parts;
    }
}
