package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.profile.Conveyor;
import io.tailorline.cutter.profile.TableProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A table profile as fields: the same names in a profile of its own and inside a program. */
final class ProfileFields {

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
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
            "drillSeconds",
            "labelSeconds",
            "sharpenEveryMetres",
            "sharpenSeconds",
            "conveyor",
            "registers",
            "files"));
    private static final Set<String> KNOWN_OF_CONVEYOR =
            new LinkedHashSet<>(List.of("window", "speed", "settleSeconds", "overlapped"));

    private ProfileFields() {}

    static TableProfile read(Fields fields) throws FormatFault {
        fields.requireOnly(KNOWN);
        Conveyor conveyor = conveyor(fields.object("conveyor"));
        return fields.build(() -> new TableProfile(
                fields.text("name"),
                fields.number("fieldX"),
                fields.number("fieldY"),
                fields.number("maxSpeed"),
                fields.number("acceleration"),
                fields.number("jerk"),
                fields.number("cornerDeviation"),
                fields.number("knifeRotationDegPerS"),
                fields.number("airSpeed"),
                fields.number("liftAngleDeg"),
                fields.number("liftPlungeSeconds"),
                fields.number("notchSeconds"),
                fields.number("drillSeconds"),
                fields.has("labelSeconds") ? OptionalDouble.of(fields.number("labelSeconds")) : OptionalDouble.empty(),
                fields.number("sharpenEveryMetres"),
                fields.number("sharpenSeconds"),
                conveyor,
                fields.has("registers") ? Optional.of(fields.text("registers")) : Optional.empty()));
    }

    private static Conveyor conveyor(Fields fields) throws FormatFault {
        fields.requireOnly(KNOWN_OF_CONVEYOR);
        return fields.build(() -> new Conveyor(
                fields.number("window"),
                fields.number("speed"),
                fields.number("settleSeconds"),
                fields.flag("overlapped")));
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
        node.putObject("conveyor")
                .put("window", table.conveyor().window())
                .put("speed", table.conveyor().speed())
                .put("settleSeconds", table.conveyor().settleSeconds())
                .put("overlapped", table.conveyor().overlapped());
        table.registers().ifPresent(file -> node.put("registers", file));
        return node;
    }
}
