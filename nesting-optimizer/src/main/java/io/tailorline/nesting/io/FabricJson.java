package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cloth as a file: lengths mm, shrinkage per cent, in the fabric frame: docs/nesting/fabric.md. A flaw's ring with
 * a harmless error is repaired and reported: see {@link RepairedRing}.
 */
public final class FabricJson {

    /** Shrinkage of this much or more is an input error, per cent. */
    private static final double TOO_MUCH_SHRINKAGE = 50;

    /** The widest loom weaves 12 m; larger values are unit errors, mm. */
    private static final double WIDEST = 100_000;

    /** Ten kilometres of cloth, mm. */
    static final double LONGEST = 1e7;

    /** Gaps and margins, mm. */
    private static final double WIDEST_GAP = 1_000;

    /** A repeat is none, 0, or at least this, mm. */
    private static final double LEAST_REPEAT = 0.1;

    private static final int MOST_FLAWS = 1_000;

    /** Changes of a roll in stock. */
    private static final double MOST_VERSIONS = 1e15;

    private FabricJson() {}

    public static Fabric read(Path file) throws FormatFault {
        return read(file, note -> {});
    }

    /** @param notes receives the repairs, one line each */
    public static Fabric read(Path file, Consumer<String> notes) throws FormatFault {
        return cloth(JsonCursor.read(file), notes);
    }

    /**
     * One or several rolls: a file holds a cloth or an array of them.
     *
     * @param notes receives the repairs, one line each
     */
    public static List<Fabric> readRolls(Path file, Consumer<String> notes) throws FormatFault {
        JsonCursor field = JsonCursor.read(file);
        if (!field.node().isArray()) {
            return List.of(cloth(field, notes));
        }
        List<Fabric> rolls = field.all(roll -> cloth(roll, notes));
        if (rolls.isEmpty()) {
            throw field.fault("a cloth, or an array of at least 1");
        }
        return rolls;
    }

    public static Fabric read(JsonCursor fabric) throws FormatFault {
        return cloth(fabric, note -> {});
    }

    public static Fabric read(String json) throws FormatFault {
        return read(json, note -> {});
    }

    /** @param notes receives the repairs, one line each */
    public static Fabric read(String json, Consumer<String> notes) throws FormatFault {
        return cloth(JsonCursor.parse("fabric", json), notes);
    }

    public static String write(Fabric fabric) {
        return JsonText.of(tree(fabric));
    }

    /** A cloth in a file of its own: unknown fields are refused, since a misspelt limit would be none. */
    private static Fabric cloth(JsonCursor field, Consumer<String> notes) throws FormatFault {
        field.allow(
                "id",
                "unit",
                "usableWidth",
                "selvedgeMargin",
                "nap",
                "pieceGap",
                "stripe",
                "flaws",
                "maxLength",
                "shrinkage",
                "face",
                "spread",
                "onFold",
                "surplus",
                "roll",
                "stockVersion");
        Optional<JsonCursor> unit = field.find("unit");
        if (unit.isPresent()) {
            unit.get().require("mm");
        }
        allowWithin(field, "stripe", "warpRepeat", "weftRepeat", "offset", "offsetAlong");
        allowWithin(field, "shrinkage", "warp", "weft");
        for (JsonCursor flaw : field.findAll("flaws", flaw -> flaw)) {
            flaw.allow("ring", "grade");
        }
        return fabric(field, notes);
    }

    private static void allowWithin(JsonCursor fabric, String name, String... names) throws FormatFault {
        Optional<JsonCursor> member = fabric.find(name);
        if (member.isPresent()) {
            member.get().allow(names);
        }
    }

    /** A cloth in a file of its own or in a marker, which may hold further fields. */
    static Fabric fabric(JsonCursor field, Consumer<String> notes) throws FormatFault {
        return new Fabric(
                field.field("id").text(),
                field.field("usableWidth").upTo(WIDEST, "mm"),
                field.find("selvedgeMargin", FabricJson::gap).orElse(0.0),
                field.field("nap").oneOf(Nap.values(), Nap::word),
                field.find("pieceGap", FabricJson::gap).orElse(0.0),
                field.find("stripe", FabricJson::stripe),
                flaws(field, notes),
                field.find("maxLength", length -> length.upTo(LONGEST, "mm")),
                field.find("shrinkage", FabricJson::shrinkage).orElse(new Fabric.Shrinkage(0, 0)),
                field.find("face", face -> face.oneOf(Fabric.Face.values(), FabricJson::word))
                        .orElse(Fabric.Face.UP),
                SpreadJson.spread(field),
                roll(field));
    }

    /** The roll and the version of its stock belong together. */
    private static Optional<Fabric.RollState> roll(JsonCursor field) throws FormatFault {
        Optional<JsonCursor> id = field.find("roll");
        Optional<JsonCursor> version = field.find("stockVersion");
        if (id.isEmpty()) {
            if (version.isPresent()) {
                throw version.get().fault("with the roll that it is a version of, or left out");
            }
            return Optional.empty();
        }
        if (id.get().text().isBlank()) {
            throw id.get().fault("the name of a roll");
        }
        return Optional.of(new Fabric.RollState(id.get().text(), stockVersion(field.field("stockVersion"))));
    }

    /** A whole number that a double holds exactly. */
    private static long stockVersion(JsonCursor field) throws FormatFault {
        double number = field.between(0, MOST_VERSIONS, "");
        if (number != StrictMath.rint(number)) {
            throw field.fault("a whole number");
        }
        return (long) number;
    }

    private static double gap(JsonCursor field) throws FormatFault {
        return field.between(0, WIDEST_GAP, "mm");
    }

    private static String word(Fabric.Face face) {
        return face.name().toLowerCase(Locale.ROOT);
    }

    private static Fabric.Stripe stripe(JsonCursor field) throws FormatFault {
        return new Fabric.Stripe(
                field.find("warpRepeat", FabricJson::repeat).orElse(0.0),
                field.find("weftRepeat", FabricJson::repeat).orElse(0.0),
                field.find("offset", FabricJson::offset).orElse(0.0),
                field.find("offsetAlong", FabricJson::offset).orElse(0.0));
    }

    private static double repeat(JsonCursor field) throws FormatFault {
        return field.number() == 0 ? 0 : field.between(LEAST_REPEAT, WIDEST, "mm, or 0 for none");
    }

    private static double offset(JsonCursor field) throws FormatFault {
        return field.between(-WIDEST, WIDEST, "mm");
    }

    private static Fabric.Shrinkage shrinkage(JsonCursor field) throws FormatFault {
        return new Fabric.Shrinkage(
                field.find("warp", FabricJson::perCent).orElse(0.0),
                field.find("weft", FabricJson::perCent).orElse(0.0));
    }

    private static double perCent(JsonCursor field) throws FormatFault {
        double value = field.number();
        if (value < 0 || value >= TOO_MUCH_SHRINKAGE) {
            throw field.fault("at least 0 and less than 50 per cent");
        }
        return value;
    }

    private static List<Fabric.Flaw> flaws(JsonCursor fabric, Consumer<String> notes) throws FormatFault {
        List<JsonCursor> elements = fabric.findAll("flaws", flaw -> flaw);
        if (elements.size() > MOST_FLAWS) {
            throw fabric.field("flaws").fault("at most 1000 flaws");
        }
        List<Fabric.Flaw> flaws = new ArrayList<>();
        RepairNotes mended = new RepairNotes();
        for (JsonCursor flaw : elements) {
            flaws.add(new Fabric.Flaw(
                    ring(flaw.field("ring"), String.valueOf(flaws.size()), mended),
                    flaw.find("grade", JsonCursor::textOrNumber).orElse("")));
        }
        mended.tell(fabric.source(), "flaw", notes);
        return flaws;
    }

    /** A flaw must enclose an area: the search keeps pieces clear of it. */
    private static Ring ring(JsonCursor field, String name, RepairNotes mended) throws FormatFault {
        RepairedRing ring = RepairedRing.read(field, "flaw " + name);
        mended.addAll(name, ring.done());
        Ring outline = ring.outline();
        if (outline.minX() < -LONGEST
                || outline.maxX() > LONGEST
                || outline.minY() < -LONGEST
                || outline.maxY() > LONGEST) {
            throw field.fault("a flaw within 10000000 mm of the cut end");
        }
        return outline;
    }

    public static ObjectNode tree(Fabric fabric) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", fabric.id());
        tree.set("usableWidth", JsonText.number(fabric.usableWidth()));
        tree.set("selvedgeMargin", JsonText.number(fabric.selvedgeMargin()));
        tree.put("nap", fabric.nap().word());
        tree.set("pieceGap", JsonText.number(fabric.pieceGap()));
        fabric.stripe().ifPresent(stripe -> {
            ObjectNode member = tree.putObject("stripe");
            member.set("warpRepeat", JsonText.number(stripe.warpRepeat()));
            member.set("weftRepeat", JsonText.number(stripe.weftRepeat()));
            member.set("offset", JsonText.number(stripe.offset()));
            if (stripe.offsetAlong() != 0) {
                member.set("offsetAlong", JsonText.number(stripe.offsetAlong()));
            }
        });
        ArrayNode flaws = tree.putArray("flaws");
        for (Fabric.Flaw flaw : fabric.flaws()) {
            ObjectNode member = flaws.addObject();
            member.set("ring", RingJson.ring(flaw.ring()));
            member.put("grade", flaw.grade());
        }
        fabric.maxLength().ifPresent(length -> tree.set("maxLength", JsonText.number(length)));
        ObjectNode shrinkage = tree.putObject("shrinkage");
        shrinkage.set("warp", JsonText.number(fabric.shrinkage().warp()));
        shrinkage.set("weft", JsonText.number(fabric.shrinkage().weft()));
        tree.put("face", word(fabric.face()));
        SpreadJson.put(fabric.spread(), tree);
        fabric.roll().ifPresent(roll -> {
            tree.put("roll", roll.id());
            tree.put("stockVersion", roll.stockVersion());
        });
        return tree;
    }
}
