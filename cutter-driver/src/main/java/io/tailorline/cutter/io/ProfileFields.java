package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.profile.Blade;
import io.tailorline.cutter.profile.Conveyor;
import io.tailorline.cutter.profile.HeadTools;
import io.tailorline.cutter.profile.Marking;
import io.tailorline.cutter.profile.Notching;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import java.util.Optional;
import java.util.OptionalDouble;

/** A table profile as fields: the same names in a profile of its own and inside a program. */
final class ProfileFields {

    private static final String[] KNOWN = {
        "name",
        "fieldX",
        "fieldY",
        "maxSpeed",
        "acceleration",
        "jerk",
        "cornerDeviation",
        "knifeRotationDegPerS",
        "airSpeed",
        "liftAngleDeg",
        "liftPlungeSeconds",
        "notchSeconds",
        "mostNotchDepth",
        "drillSeconds",
        "labelSeconds",
        "sharpenEveryMetres",
        "sharpenSeconds",
        "conveyor",
        "registers",
        "files",
        "marks",
        "notches",
        "blade",
        "homingSeconds"
    };
    private static final String[] KNOWN_OF_CONVEYOR = {"window", "speed", "settleSeconds", "overlapped"};

    private ProfileFields() {}

    static TableProfile read(JsonCursor fields) throws FormatFault {
        fields.allow(KNOWN);
        Conveyor conveyor = conveyor(fields.field("conveyor"));
        HeadTools tools = tools(fields);
        boolean isChanged = tools.blade().filter(blade -> !blade.isGround()).isPresent();
        return fields.build(
                "a table profile",
                at -> new TableProfile(
                        fields.field("name").text(),
                        fields.field("fieldX").number(),
                        fields.field("fieldY").number(),
                        fields.field("maxSpeed").number(),
                        fields.field("acceleration").number(),
                        fields.field("jerk").number(),
                        fields.field("cornerDeviation").number(),
                        fields.field("knifeRotationDegPerS").number(),
                        fields.field("airSpeed").number(),
                        fields.field("liftAngleDeg").number(),
                        fields.field("liftPlungeSeconds").number(),
                        fields.field("notchSeconds").number(),
                        fields.find("mostNotchDepth", JsonCursor::number).orElse(TableProfile.USUAL_NOTCH_DEPTH),
                        fields.field("drillSeconds").number(),
                        labelSeconds(fields),
                        orIfChanged(fields, "sharpenEveryMetres", TableProfile.NEVER_SHARPENED, isChanged),
                        orIfChanged(fields, "sharpenSeconds", 0, isChanged),
                        conveyor,
                        fields.find("registers", JsonCursor::text),
                        tools,
                        fields.find("homingSeconds", JsonCursor::number).orElse(TableProfile.USUAL_HOMING)));
    }

    /** A figure that may be missing for a blade that is changed, and for no other. */
    private static double orIfChanged(JsonCursor fields, String field, double otherwise, boolean isChanged)
            throws FormatFault {
        return isChanged
                ? fields.find(field, JsonCursor::number).orElse(otherwise)
                : fields.field(field).number();
    }

    private static HeadTools tools(JsonCursor fields) throws FormatFault {
        return new HeadTools(
                fields.find("marks", at -> at.oneOf(Marking.values(), Marking::word))
                        .orElse(HeadTools.USUAL.marking()),
                fields.find("notches", at -> at.oneOf(Notching.values(), Notching::word))
                        .orElse(HeadTools.USUAL.notching()),
                fields.find("blade", at -> at.oneOf(Blade.values(), Blade::word)));
    }

    private static OptionalDouble labelSeconds(JsonCursor fields) throws FormatFault {
        Optional<Double> seconds = fields.find("labelSeconds", JsonCursor::number);
        return seconds.isPresent() ? OptionalDouble.of(seconds.get()) : OptionalDouble.empty();
    }

    private static Conveyor conveyor(JsonCursor fields) throws FormatFault {
        fields.allow(KNOWN_OF_CONVEYOR);
        return fields.build(
                "a conveyor",
                at -> new Conveyor(
                        fields.field("window").number(),
                        fields.field("speed").number(),
                        fields.field("settleSeconds").number(),
                        fields.field("overlapped").truth()));
    }

    static ObjectNode write(TableProfile table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", table.name())
                .put("fieldX", table.fieldX())
                .put("fieldY", table.fieldY())
                .put("maxSpeed", table.maxSpeed())
                .put("acceleration", table.acceleration())
                .put("jerk", table.jerk())
                .put("cornerDeviation", table.cornerDeviation())
                .put("knifeRotationDegPerS", table.knifeRotationDegPerS())
                .put("airSpeed", table.airSpeed())
                .put("liftAngleDeg", table.liftAngleDeg())
                .put("liftPlungeSeconds", table.liftPlungeSeconds())
                .put("notchSeconds", table.notchSeconds())
                .put("drillSeconds", table.drillSeconds())
                .put("sharpenEveryMetres", table.sharpenEveryMetres())
                .put("sharpenSeconds", table.sharpenSeconds());
        table.labelSeconds().ifPresent(seconds -> node.put("labelSeconds", seconds));
        writeTools(table.tools(), node);
        if (table.mostNotchDepth() != TableProfile.USUAL_NOTCH_DEPTH) {
            node.put("mostNotchDepth", table.mostNotchDepth());
        }
        if (table.homingSeconds() != TableProfile.USUAL_HOMING) {
            node.put("homingSeconds", table.homingSeconds());
        }
        node.putObject("conveyor")
                .put("window", table.conveyor().window())
                .put("speed", table.conveyor().speed())
                .put("settleSeconds", table.conveyor().settleSeconds())
                .put("overlapped", table.conveyor().overlapped());
        table.registers().ifPresent(file -> node.put("registers", file));
        return node;
    }

    /**
     * What differs from the usual, so that readers that know no tools take a program for a table with the usual ones.
     */
    private static void writeTools(HeadTools tools, ObjectNode node) {
        if (tools.marking() != HeadTools.USUAL.marking()) {
            node.put("marks", tools.marking().word());
        }
        if (tools.notching() != HeadTools.USUAL.notching()) {
            node.put("notches", tools.notching().word());
        }
        tools.blade().ifPresent(blade -> node.put("blade", blade.word()));
    }
}
