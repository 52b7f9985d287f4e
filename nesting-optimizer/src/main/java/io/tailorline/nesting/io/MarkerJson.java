package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.OrderShare;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.GeometryJson;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The marker as a file: mm and degrees, everything in the fabric frame. */
public final class MarkerJson {

    private static final String SCHEMA = "tailorline/marker/1";

    private MarkerJson() {}

    public static Marker read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** Whether a file says that it is a marker. */
    public static boolean isMarker(JsonCursor file) throws FormatFault {
        Optional<JsonCursor> schema = file.find("schema");
        return schema.isPresent() && schema.get().node().asText().equals(SCHEMA)
                || file.find("placements").isPresent();
    }

    public static Marker read(String json) throws FormatFault {
        return read(JsonCursor.parse("marker", json));
    }

    /** The text of the file; the same marker gives the same bytes. */
    public static String write(Marker marker) {
        return JsonText.of(tree(marker));
    }

    /** Writes the file whole or not at all. */
    public static void write(Marker marker, Path file) throws IOException {
        AtomicFiles.write(file, write(marker));
    }

    public static Marker read(JsonCursor marker) throws FormatFault {
        marker.field("schema").require(SCHEMA);
        marker.field("unit").require("mm");
        Fabric fabric = FabricJson.fabric(marker.field("fabric"), note -> {});
        boolean inOnePly = fabric.spread().plies() == 1;
        return new Marker(
                        fabric,
                        marker.field("length").between(0, FabricJson.LONGEST, "mm"),
                        marker.field("efficiency").between(0, 1, ""),
                        marker.field("placements").all(at -> placement(at, inOnePly)),
                        marker.find("rules", MarkerRulesJson::read).orElse(MarkerRules.none()))
                .without(marker.findAll("leftOut", MarkerJson::bundle));
    }

    private static Placement placement(JsonCursor at, boolean inOnePly) throws FormatFault {
        Placement placement = placement(at);
        if (inOnePly) {
            refuseUnlessInOnePly(at, placement);
        }
        return placement;
    }

    /** Otherwise the table would cut half a piece along the fold, or one copy of two. */
    private static void refuseUnlessInOnePly(JsonCursor field, Placement placement) throws FormatFault {
        if (placement.onFold()) {
            throw field.field("onFold").fault("false, as the cloth lies in one ply");
        }
        if (placement.copies().size() > 1) {
            throw field.field("copies").fault("1 copy, as the cloth lies in one ply");
        }
    }

    private static Placement placement(JsonCursor field) throws FormatFault {
        PieceRef piece = piece(field.field("piece"));
        Garment garment = field.field("garment").oneOf(Garment.values(), Garment::word);
        expect(field.field("order"), piece.order());
        expect(field.field("bundle"), new BundleRef(piece.order(), garment).toString());
        return new Placement(
                piece,
                garment,
                field.find("side", side -> side.oneOf(Side.values(), Side::word))
                        .orElse(Side.ofPieceId(piece.pieceId())),
                new PieceToFabric(
                        field.field("mirrored").truth(),
                        GeometryJson.angleDeg(field.field("rotationDeg")),
                        GeometryJson.point(field.field("translate"))),
                new PieceGeometry(
                        GeometryJson.ring(field.field("cutLine")),
                        GeometryJson.grainLine(field.field("grainLine")),
                        field.field("notches").all(MarkerJson::notch),
                        field.field("drillHoles").all(MarkerJson::drillHole),
                        field.findAll("internalCuts", GeometryJson::internalCut),
                        field.findAll("anchors", MarkerJson::anchor)),
                label(field.field("label")),
                copies(field),
                field.find("onFold", JsonCursor::truth).orElse(false));
    }

    private static PieceRef piece(JsonCursor field) throws FormatFault {
        return field.parsed(PieceRef::parse, "<order>/<piece id>/<copy>, such as 7/jacket.front/L");
    }

    private static BundleRef bundle(JsonCursor field) throws FormatFault {
        return field.parsed(BundleRef::parse, "<order>/<garment>, such as 7/jacket");
    }

    private static void expect(JsonCursor field, String wanted) throws FormatFault {
        if (!field.text().equals(wanted)) {
            throw field.fault("\"%s\", as for its piece".formatted(wanted));
        }
    }

    private static StripeAnchor anchor(JsonCursor anchor) throws FormatFault {
        return new StripeAnchor(anchor.field("match").text(), GeometryJson.point(anchor.field("at")));
    }

    private static DrillHole drillHole(JsonCursor hole) throws FormatFault {
        return new DrillHole(
                GeometryJson.point(hole.field("at")),
                hole.find("what", JsonCursor::text).orElse(""));
    }

    /** A placement without copies is one copy. */
    private static List<Placement.CutCopy> copies(JsonCursor placement) throws FormatFault {
        Optional<JsonCursor> several = placement.find("copies");
        PieceRef piece = piece(placement.field("piece"));
        if (several.isEmpty()) {
            return List.of(
                    new Placement.CutCopy(piece, placement.field("mirrored").truth(), false));
        }
        List<Placement.CutCopy> copies = several.get().all(MarkerJson::copy);
        if (copies.isEmpty() || !copies.get(0).piece().equals(piece)) {
            throw several.get().fault("at least 1 copy, the piece itself first");
        }
        return copies;
    }

    private static Placement.CutCopy copy(JsonCursor copy) throws FormatFault {
        return new Placement.CutCopy(
                piece(copy.field("piece")),
                copy.field("mirrored").truth(),
                copy.find("surplus", JsonCursor::truth).orElse(false));
    }

    private static Notch notch(JsonCursor field) throws FormatFault {
        return new Notch(
                GeometryJson.point(field.field("at")),
                GeometryJson.angleDeg(field.field("angleDeg")),
                GeometryJson.depth(field.field("depth")),
                field.field("kind").oneOf(Notch.Kind.values(), Notch.Kind::word),
                field.find("mate", JsonCursor::text).orElse(""));
    }

    private static Placement.Label label(JsonCursor field) throws FormatFault {
        return new Placement.Label(
                GeometryJson.point(field.field("at")),
                GeometryJson.angleDeg(field.field("angleDeg")),
                field.field("text").text());
    }

    public static ObjectNode tree(Marker marker) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA);
        tree.put("unit", "mm");
        tree.set("fabric", FabricJson.tree(marker.fabric()));
        tree.set("length", JsonText.number(marker.length()));
        tree.set("efficiency", JsonText.number(marker.efficiency()));
        putOrders(marker, tree);
        if (!marker.leftOut().isEmpty()) {
            ArrayNode leftOut = tree.putArray("leftOut");
            marker.leftOut().forEach(bundle -> leftOut.add(bundle.toString()));
        }
        if (!marker.rules().isEmpty()) {
            tree.set("rules", MarkerRulesJson.tree(marker.rules()));
        }
        ArrayNode placements = tree.putArray("placements");
        boolean plies = marker.fabric().spread().plies() > 1;
        for (Placement placement : marker.placements()) {
            ObjectNode member = tree(placement);
            if (plies) {
                putCopies(placement, member);
            }
            placements.add(member);
        }
        return tree;
    }

    /** Written only for several orders. */
    private static void putOrders(Marker marker, ObjectNode tree) {
        List<OrderShare> shares = OrderShare.of(marker);
        if (shares.size() < 2) {
            return;
        }
        ArrayNode orders = tree.putArray("orders");
        for (OrderShare share : shares) {
            ObjectNode member = orders.addObject();
            member.put("order", share.order());
            member.put("pieces", share.pieces());
            member.set("areaShare", JsonText.number(share.areaShare()));
            member.set("from", JsonText.number(share.from()));
            member.set("to", JsonText.number(share.to()));
        }
    }

    private static void putCopies(Placement placement, ObjectNode tree) {
        tree.put("onFold", placement.onFold());
        ArrayNode copies = tree.putArray("copies");
        for (Placement.CutCopy copy : placement.copies()) {
            ObjectNode member = copies.addObject();
            member.put("piece", copy.piece().toString());
            member.put("mirrored", copy.mirrored());
            member.put("surplus", copy.surplus());
        }
    }

    private static ObjectNode tree(Placement placement) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("piece", placement.piece().toString());
        if (placement.side() != Side.BOTH) {
            tree.put("side", placement.side().word());
        }
        tree.put("order", placement.order());
        tree.put("garment", placement.garment().word());
        tree.put("bundle", placement.bundle().toString());
        tree.set("rotationDeg", JsonText.number(placement.rotationDeg()));
        tree.put("mirrored", placement.mirrored());
        tree.set("translate", RingJson.point(placement.translate()));
        tree.set("cutLine", RingJson.ring(placement.cutLine()));
        GrainLine grain = placement.grainLine();
        tree.set("grainLine", RingJson.points(List.of(grain.from(), grain.to())));
        ArrayNode notches = tree.putArray("notches");
        placement.notches().forEach(notch -> notches.add(tree(notch)));
        ArrayNode holes = tree.putArray("drillHoles");
        for (DrillHole hole : placement.drillHoles()) {
            ObjectNode member = holes.addObject();
            member.set("at", RingJson.point(hole.at()));
            member.put("what", hole.what());
        }
        putInternalCuts(placement.internalCuts(), tree);
        ObjectNode label = tree.putObject("label");
        label.set("at", RingJson.point(placement.label().at()));
        label.set("angleDeg", JsonText.number(placement.label().angleDeg()));
        label.put("text", placement.label().text());
        if (!placement.anchors().isEmpty()) {
            ArrayNode anchors = tree.putArray("anchors");
            for (StripeAnchor anchor : placement.anchors()) {
                ObjectNode member = anchors.addObject();
                member.put("match", anchor.match());
                member.set("at", RingJson.point(anchor.at()));
            }
        }
        return tree;
    }

    /** Pieces that are not cut open carry no field. */
    private static void putInternalCuts(List<InternalCut> cuts, ObjectNode tree) {
        if (cuts.isEmpty()) {
            return;
        }
        ArrayNode list = tree.putArray("internalCuts");
        for (InternalCut cut : cuts) {
            ObjectNode member = list.addObject();
            member.put("what", cut.what());
            member.set("points", RingJson.points(cut.line().points()));
        }
    }

    private static ObjectNode tree(Notch notch) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("at", RingJson.point(notch.at()));
        tree.set("angleDeg", JsonText.number(notch.angleDeg()));
        tree.set("depth", JsonText.number(notch.depth()));
        tree.put("kind", notch.kind().word());
        tree.put("mate", notch.mate());
        return tree;
    }
}
