package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Nap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cloth as a file: lengths mm, shrinkage per cent, in the fabric frame: docs/nesting/fabric.md. A flaw's ring that
 * is wrong but harmless is mended and said: see {@link MendedRing}.
 */
public final class FabricJson {

    /** A cloth that shrinks by this much or more is no cloth, per cent. */
    private static final double TOO_MUCH_SHRINKAGE = 50;

    /** The widest loom weaves 12 m; lengths beyond are slips of the unit, mm. */
    private static final double WIDEST = 100_000;

    /** Ten kilometres of cloth, mm. */
    private static final double LONGEST = 1e7;

    /** Gaps and margins, mm. */
    private static final double WIDEST_GAP = 1_000;

    /** A repeat is none, 0, or at least this, mm. */
    private static final double LEAST_REPEAT = 0.1;

    private static final int MOST_FLAWS = 1_000;

    private FabricJson() {}

    public static Fabric read(Path file) throws FileFault {
        return read(file, note -> {});
    }

    /** @param notes hears what was mended, one line each */
    public static Fabric read(Path file, Consumer<String> notes) throws FileFault {
        return cloth(Json.parse(file), notes);
    }

    /**
     * One or several rolls: a file holds a cloth or an array of them.
     *
     * @param notes hears what was mended, one line each
     */
    public static List<Fabric> readRolls(Path file, Consumer<String> notes) throws FileFault {
        Field field = Json.parse(file);
        if (!field.node().isArray()) {
            return List.of(cloth(field, notes));
        }
        List<Fabric> rolls = new ArrayList<>();
        for (Field roll : field.elements()) {
            rolls.add(cloth(roll, notes));
        }
        if (rolls.isEmpty()) {
            throw field.fault("a cloth, or an array of at least 1");
        }
        return rolls;
    }

    public static Fabric read(String json) throws FileFault {
        return read(json, note -> {});
    }

    /** @param notes hears what was mended, one line each */
    public static Fabric read(String json, Consumer<String> notes) throws FileFault {
        return cloth(Json.parse("fabric", json), notes);
    }

    public static String write(Fabric fabric) {
        return Json.text(tree(fabric));
    }

    /** A cloth in a file of its own: a name that is not known is noted, for whoever wrote it meant something by it. */
    private static Fabric cloth(Field field, Consumer<String> notes) throws FileFault {
        noteUnknown(
                field,
                notes,
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
                "surplus");
        Optional<Field> unit = field.find("unit");
        if (unit.isPresent() && !unit.get().text().equals("mm")) {
            throw unit.get().fault("'mm'");
        }
        Fabric fabric = fabric(field, notes);
        noteUnknownWithin(field, "stripe", notes, "warpRepeat", "weftRepeat", "offset", "offsetAlong");
        noteUnknownWithin(field, "shrinkage", notes, "warp", "weft");
        Optional<Field> flaws = field.find("flaws");
        if (flaws.isPresent()) {
            for (Field flaw : flaws.get().elements()) {
                noteUnknown(flaw, notes, "ring", "grade");
            }
        }
        return fabric;
    }

    private static void noteUnknownWithin(Field fabric, String name, Consumer<String> notes, String... names)
            throws FileFault {
        Optional<Field> member = fabric.find(name);
        if (member.isPresent()) {
            noteUnknown(member.get(), notes, names);
        }
    }

    private static void noteUnknown(Field field, Consumer<String> notes, String... names) {
        field.unknown(names).forEach(unknown -> notes.accept(unknown + " It is not followed."));
    }

    /** A cloth in a file of its own or in a marker, whose maker may have said more of it. */
    static Fabric fabric(Field field, Consumer<String> notes) throws FileFault {
        Optional<Field> margin = field.find("selvedgeMargin");
        Optional<Field> gap = field.find("pieceGap");
        Optional<Field> stripe = field.find("stripe");
        Optional<Field> maxLength = field.find("maxLength");
        Optional<Field> shrinkage = field.find("shrinkage");
        return new Fabric(
                field.get("id").text(),
                field.get("usableWidth").upTo(WIDEST, " mm"),
                margin.isPresent() ? margin.get().between(0, WIDEST_GAP, " mm") : 0,
                nap(field.get("nap")),
                gap.isPresent() ? gap.get().between(0, WIDEST_GAP, " mm") : 0,
                stripe.isPresent() ? Optional.of(stripe(stripe.get())) : Optional.empty(),
                flaws(field, notes),
                maxLength.isPresent() ? Optional.of(maxLength.get().upTo(LONGEST, " mm")) : Optional.empty(),
                shrinkage.isPresent() ? shrinkage(shrinkage.get()) : new Fabric.Shrinkage(0, 0),
                face(field),
                SpreadJson.spread(field));
    }

    private static Nap nap(Field field) throws FileFault {
        for (Nap nap : Nap.values()) {
            if (nap.word().equals(field.text())) {
                return nap;
            }
        }
        throw field.fault("'one-way' or 'two-way'");
    }

    private static Fabric.Face face(Field fabric) throws FileFault {
        Optional<Field> field = fabric.find("face");
        if (field.isEmpty()) {
            return Fabric.Face.UP;
        }
        return switch (field.get().text()) {
            case "up" -> Fabric.Face.UP;
            case "down" -> Fabric.Face.DOWN;
            default -> throw field.get().fault("'up' or 'down'");
        };
    }

    private static Fabric.Stripe stripe(Field field) throws FileFault {
        return new Fabric.Stripe(
                repeat(field, "warpRepeat"),
                repeat(field, "weftRepeat"),
                offset(field, "offset"),
                offset(field, "offsetAlong"));
    }

    private static double repeat(Field stripe, String name) throws FileFault {
        Optional<Field> field = stripe.find(name);
        if (field.isEmpty() || field.get().number() == 0) {
            return 0;
        }
        return field.get().between(LEAST_REPEAT, WIDEST, " mm, or 0 for none");
    }

    private static double offset(Field stripe, String name) throws FileFault {
        Optional<Field> field = stripe.find(name);
        return field.isPresent() ? field.get().between(-WIDEST, WIDEST, " mm") : 0;
    }

    private static Fabric.Shrinkage shrinkage(Field field) throws FileFault {
        return new Fabric.Shrinkage(perCent(field, "warp"), perCent(field, "weft"));
    }

    private static double perCent(Field shrinkage, String name) throws FileFault {
        Optional<Field> field = shrinkage.find(name);
        if (field.isEmpty()) {
            return 0;
        }
        double value = field.get().number();
        if (value < 0 || value >= TOO_MUCH_SHRINKAGE) {
            throw field.get().fault("at least 0 and less than 50 per cent");
        }
        return value;
    }

    private static List<Fabric.Flaw> flaws(Field fabric, Consumer<String> notes) throws FileFault {
        List<Fabric.Flaw> flaws = new ArrayList<>();
        Optional<Field> field = fabric.find("flaws");
        if (field.isEmpty()) {
            return flaws;
        }
        List<Field> elements = field.get().elements();
        if (elements.size() > MOST_FLAWS) {
            throw field.get().fault("at most 1000 flaws");
        }
        RepairNotes mended = new RepairNotes();
        for (Field flaw : elements) {
            String name = String.valueOf(flaws.size());
            Optional<Field> grade = flaw.find("grade");
            flaws.add(
                    new Fabric.Flaw(ring(flaw.get("ring"), name, mended), grade.isPresent() ? grade(grade.get()) : ""));
        }
        mended.tell(fabric.source(), "flaw", notes);
        return flaws;
    }

    /** A flaw has an inside: the search keeps pieces clear of it. */
    private static Ring ring(Field field, String name, RepairNotes mended) throws FileFault {
        MendedRing ring = field.mendedRing("flaw " + name);
        mended.addAll(name, ring.done());
        Outline outline = ring.outline();
        if (outline.minX() < -LONGEST
                || outline.maxX() > LONGEST
                || outline.minY() < -LONGEST
                || outline.maxY() > LONGEST) {
            throw field.fault("within 10000000 mm of the cut end");
        }
        return Shapes.ring(outline);
    }

    /** A grade may be a word or a number of points. */
    private static String grade(Field field) throws FileFault {
        if (field.node().isNumber()) {
            field.number();
            return field.node().asText();
        }
        return field.text();
    }

    static ObjectNode tree(Fabric fabric) {
        ObjectNode tree = Json.object();
        tree.put("id", fabric.id());
        tree.set("usableWidth", Json.number(fabric.usableWidth()));
        tree.set("selvedgeMargin", Json.number(fabric.selvedgeMargin()));
        tree.put("nap", fabric.nap().word());
        tree.set("pieceGap", Json.number(fabric.pieceGap()));
        fabric.stripe().ifPresent(stripe -> {
            ObjectNode member = tree.putObject("stripe");
            member.set("warpRepeat", Json.number(stripe.warpRepeat()));
            member.set("weftRepeat", Json.number(stripe.weftRepeat()));
            member.set("offset", Json.number(stripe.offset()));
            if (stripe.offsetAlong() != 0) {
                member.set("offsetAlong", Json.number(stripe.offsetAlong()));
            }
        });
        ArrayNode flaws = tree.putArray("flaws");
        for (Fabric.Flaw flaw : fabric.flaws()) {
            ObjectNode member = flaws.addObject();
            member.set("ring", Shapes.ring(flaw.ring()));
            member.put("grade", flaw.grade());
        }
        fabric.maxLength().ifPresent(length -> tree.set("maxLength", Json.number(length)));
        ObjectNode shrinkage = tree.putObject("shrinkage");
        shrinkage.set("warp", Json.number(fabric.shrinkage().warp()));
        shrinkage.set("weft", Json.number(fabric.shrinkage().weft()));
        tree.put("face", fabric.face().name().toLowerCase(Locale.ROOT));
        SpreadJson.put(fabric.spread(), tree);
        return tree;
    }
}
