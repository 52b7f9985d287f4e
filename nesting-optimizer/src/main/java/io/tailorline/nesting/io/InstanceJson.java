package io.tailorline.nesting.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Strip-packing instances in the JSON of the literature (jagua-rs, sparrow): {@code strip_height} and items with
 * demand, allowed orientations and outline, in a unit of their own.
 *
 * <p>Harmless errors are repaired and reported: see {@link RepairedRing}; an item that is demanded 0 times is left out.
 */
public final class InstanceJson {

    private static final double LEAST_HEIGHT = 1e-6;
    private static final double MOST_HEIGHT = 1e9;

    private InstanceJson() {}

    public static Instance read(Path file) throws FormatFault {
        return read(file, note -> {});
    }

    /** @param notes receives the repairs, one line each */
    public static Instance read(Path file, Consumer<String> notes) throws FormatFault {
        return instance(JsonCursor.read(file), notes);
    }

    public static Instance read(String json) throws FormatFault {
        return read(json, note -> {});
    }

    /** @param notes receives the repairs, one line each */
    public static Instance read(String json, Consumer<String> notes) throws FormatFault {
        return instance(JsonCursor.parse("instance", json), notes);
    }

    public static Instance read(JsonCursor file) throws FormatFault {
        return instance(file, note -> {});
    }

    /** Whether a file has the fields of a strip-packing instance, valid or not. */
    public static boolean isInstance(JsonCursor file) throws FormatFault {
        return file.find("strip_height").isPresent();
    }

    private static Instance instance(JsonCursor field, Consumer<String> notes) throws FormatFault {
        if (!isInstance(field)) {
            throw field.field("strip_height")
                    .fault(
                            "the height of the strip",
                            field.find("bins").isPresent()
                                    ? "This is a bin-packing instance, not a strip-packing one."
                                    : "This is not a strip-packing instance.");
        }
        RepairNotes mended = new RepairNotes();
        double strip = height(field.field("strip_height"));
        List<Part> parts = parts(field.field("items"), strip, mended);
        Instance instance = Instance.of(field.find("name", JsonCursor::text).orElse(""), strip, parts);
        mended.tell(field.source(), "item", notes);
        return instance;
    }

    private static double height(JsonCursor field) throws FormatFault {
        field.positive("");
        return field.between(LEAST_HEIGHT, MOST_HEIGHT, "");
    }

    private static List<Part> parts(JsonCursor items, double height, RepairNotes mended) throws FormatFault {
        List<Part> parts = new ArrayList<>();
        TreeSet<Integer> ids = new TreeSet<>();
        for (JsonCursor field : items.elements()) {
            ItemReader item = new ItemReader(field, height, mended);
            if (!ids.add(item.id())) {
                throw field.field("id").fault("another id than the items before");
            }
            item.part().ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw items.fault("at least one item with a demand of at least 1");
        }
        return parts;
    }
}
