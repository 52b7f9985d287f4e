package io.tailorline.workflow.production.persistence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.MarkerRulesJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.rules.MarkerRules;

/**
 * What a marker was asked for by.
 *
 * @param fabric with its roll, where the house counts its cloth
 * @param rules of the house beyond it
 */
public record AskedCloth(Fabric fabric, MarkerRules rules) {

    /** The same placements, on this cloth. */
    public Marker laid(Marker marker) {
        return new Marker(fabric, marker.length(), marker.efficiency(), marker.placements(), rules, marker.leftOut());
    }

    /** Whether the marker says that it is on this cloth. */
    public boolean isOf(Marker marker) {
        return named(marker.fabric()).equals(named(fabric));
    }

    /**
     * Whether what is made for the one may be cut for the other: all is the same but how often its roll has changed.
     */
    public boolean isSame(AskedCloth other) {
        return unversioned().equals(other.unversioned());
    }

    private String unversioned() {
        ObjectNode tree = tree();
        if (tree.path("fabric") instanceof ObjectNode cloth) {
            cloth.remove("stockVersion");
        }
        return tree.toString();
    }

    /** The cloth, and its roll where it is a certain one: {@code navy-twill, roll R-2401}. */
    public static String named(Fabric fabric) {
        return fabric.roll().map(roll -> fabric.id() + ", roll " + roll.id()).orElse(fabric.id());
    }

    String write() {
        return tree().toString();
    }

    private ObjectNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("fabric", FabricJson.tree(fabric));
        if (!rules.isEmpty()) {
            tree.set("rules", MarkerRulesJson.tree(rules));
        }
        return tree;
    }

    static AskedCloth read(String workId, String json) {
        try {
            JsonCursor file = JsonCursor.parse("cloth asked for " + workId, json);
            return new AskedCloth(
                    FabricJson.read(file.field("fabric")),
                    file.find("rules", MarkerRulesJson::read).orElse(MarkerRules.none()));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
