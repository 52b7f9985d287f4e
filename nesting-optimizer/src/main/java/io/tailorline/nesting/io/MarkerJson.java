package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRules;
import io.tailorline.nesting.marker.OrderShare;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marker as a file: mm and degrees, everything in the fabric frame. */
public final class MarkerJson {

    private static final String SCHEMA = "tailorline/marker/1";

    private MarkerJson() {}

    public static Marker read(Path file) throws FileFault {
        return marker(Json.parse(file));
    }

    /** Whether a file says that it is a marker. */
    public static boolean isMarker(Path file) throws FileFault {
        Field field = Json.parse(file);
        Optional<Field> schema = field.find("schema");
        return schema.isPresent() && schema.get().node().asText().equals(SCHEMA)
                || field.find("placements").isPresent();
    }

    public static Marker read(String json) throws FileFault {
        return marker(Json.parse("marker", json));
    }

    /** The text of the file; the same marker gives the same bytes. */
    public static String write(Marker marker) {
        return Json.text(tree(marker));
    }

    /** Writes the file whole or not at all. */
    public static void write(Marker marker, Path file) throws IOException {
        AtomicFiles.write(file, write(marker));
    }

    private static Marker marker(Field field) throws FileFault {
        Field schema = field.get("schema");
        if (!schema.text().equals(SCHEMA)) {
            throw schema.fault("'" + SCHEMA + "'");
        }
        Field unit = field.get("unit");
        if (!unit.text().equals("mm")) {
            throw unit.fault("'mm'");
        }
        Fabric fabric = FabricJson.fabric(field.get("fabric"), note -> {});
        List<Placement> placements = new ArrayList<>();
        for (Field placement : field.get("placements").elements()) {
            placements.add(placement(placement));
            if (fabric.spread().plies() == 1) {
                refuseUnlessInOnePly(placement, placements.get(placements.size() - 1));
            }
        }
        Optional<Field> rules = field.find("rules");
        return new Marker(
                        fabric,
                        field.get("length").notNegative(" mm"),
                        field.get("efficiency").notNegative(""),
                        placements,
                        rules.isPresent() ? MarkerRulesJson.rules(rules.get()) : MarkerRules.none())
                .without(leftOut(field));
    }

    /** Half a piece cut along the fold, or one copy of two, would come off the table otherwise. */
    private static void refuseUnlessInOnePly(Field field, Placement placement) throws FileFault {
        if (placement.onFold()) {
            throw field.get("onFold").fault("false: the cloth lies in one ply");
        }
        if (placement.copies().size() > 1) {
            throw field.get("copies").fault("1 copy: the cloth lies in one ply");
        }
    }

    private static List<BundleRef> leftOut(Field marker) throws FileFault {
        List<BundleRef> bundles = new ArrayList<>();
        Optional<Field> field = marker.find("leftOut");
        if (field.isPresent()) {
            for (Field bundle : field.get().elements()) {
                bundles.add(bundle(bundle));
            }
        }
        return bundles;
    }

    private static Placement placement(Field field) throws FileFault {
        List<Notch> notches = new ArrayList<>();
        for (Field notch : field.get("notches").elements()) {
            notches.add(notch(notch));
        }
        List<DrillHole> holes = new ArrayList<>();
        for (Field hole : field.get("drillHoles").elements()) {
            holes.add(new DrillHole(hole.get("at").point(), word(hole, "what")));
        }
        PieceRef piece = piece(field.get("piece"));
        Garment garment = garment(field.get("garment"));
        expect(field.get("order"), piece.order());
        expect(field.get("bundle"), new BundleRef(piece.order(), garment).toString());
        return new Placement(
                piece,
                garment,
                side(field, piece),
                new PieceToFabric(
                        field.get("mirrored").truth(),
                        field.get("rotationDeg").number(),
                        field.get("translate").point()),
                new PieceGeometry(
                        field.get("cutLine").ring(), grainLine(field.get("grainLine")), notches, holes, anchors(field)),
                label(field.get("label")),
                copies(field),
                field.find("onFold").isPresent() && field.get("onFold").truth());
    }

    private static PieceRef piece(Field field) throws FileFault {
        try {
            return PieceRef.parse(field.text());
        } catch (IllegalArgumentException notOne) {
            throw field.fault("<order>/<piece id>/<copy>, such as 7/jacket.front/L");
        }
    }

    private static BundleRef bundle(Field field) throws FileFault {
        try {
            return BundleRef.parse(field.text());
        } catch (IllegalArgumentException notOne) {
            throw field.fault("<order>/<garment>, such as 7/jacket");
        }
    }

    private static Garment garment(Field field) throws FileFault {
        for (Garment garment : Garment.values()) {
            if (garment.word().equals(field.text())) {
                return garment;
            }
        }
        throw field.fault("'jacket', 'trousers' or 'waistcoat'");
    }

    /** Older markers do not say the side that a piece is drawn for: then its id does. */
    private static Side side(Field placement, PieceRef piece) throws FileFault {
        Optional<Field> field = placement.find("side");
        if (field.isEmpty()) {
            return Side.ofPieceId(piece.pieceId());
        }
        for (Side side : Side.values()) {
            if (side.word().equals(field.get().text())) {
                return side;
            }
        }
        throw field.get().fault("'left', 'right' or 'both'");
    }

    private static void expect(Field field, String wanted) throws FileFault {
        if (!field.text().equals(wanted)) {
            throw field.fault("'%s', as of its piece".formatted(wanted));
        }
    }

    private static List<StripeAnchor> anchors(Field placement) throws FileFault {
        List<StripeAnchor> anchors = new ArrayList<>();
        Optional<Field> list = placement.find("anchors");
        if (list.isPresent()) {
            for (Field anchor : list.get().elements()) {
                anchors.add(new StripeAnchor(
                        anchor.get("match").text(), anchor.get("at").point()));
            }
        }
        return anchors;
    }

    /** A placement that says nothing of copies is one copy. */
    private static List<Placement.CutCopy> copies(Field placement) throws FileFault {
        Optional<Field> several = placement.find("copies");
        if (several.isEmpty()) {
            return List.of(new Placement.CutCopy(
                    piece(placement.get("piece")), placement.get("mirrored").truth(), false));
        }
        List<Placement.CutCopy> copies = new ArrayList<>();
        for (Field copy : several.get().elements()) {
            copies.add(new Placement.CutCopy(
                    piece(copy.get("piece")),
                    copy.get("mirrored").truth(),
                    copy.find("surplus").isPresent() && copy.get("surplus").truth()));
        }
        if (copies.isEmpty() || !copies.get(0).piece().equals(piece(placement.get("piece")))) {
            throw several.get().fault("at least 1 copy, the piece itself first");
        }
        return copies;
    }

    private static GrainLine grainLine(Field field) throws FileFault {
        List<Point> points = field.points();
        if (points.size() != 2 || points.get(0).equals(points.get(1))) {
            throw field.fault("two different points");
        }
        return new GrainLine(points.get(0), points.get(1));
    }

    private static Notch notch(Field field) throws FileFault {
        return new Notch(
                field.get("at").point(),
                field.get("angleDeg").number(),
                field.get("depth").positive(" mm"),
                kind(field.get("kind")),
                word(field, "mate"));
    }

    private static Notch.Kind kind(Field field) throws FileFault {
        for (Notch.Kind kind : Notch.Kind.values()) {
            if (kind.word().equals(field.text())) {
                return kind;
            }
        }
        throw field.fault("'single', 'double' or 'slit'");
    }

    private static String word(Field field, String name) throws FileFault {
        Optional<Field> word = field.find(name);
        return word.isPresent() ? word.get().text() : "";
    }

    private static Placement.Label label(Field field) throws FileFault {
        return new Placement.Label(
                field.get("at").point(),
                field.get("angleDeg").number(),
                field.get("text").text());
    }

    private static ObjectNode tree(Marker marker) {
        ObjectNode tree = Json.object();
        tree.put("schema", SCHEMA);
        tree.put("unit", "mm");
        tree.set("fabric", FabricJson.tree(marker.fabric()));
        tree.set("length", Json.number(marker.length()));
        tree.set("efficiency", Json.number(marker.efficiency()));
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

    /** Several orders are told apart; of a single one there is nothing to tell. */
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
            member.set("areaShare", Json.number(share.areaShare()));
            member.set("from", Json.number(share.from()));
            member.set("to", Json.number(share.to()));
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
        ObjectNode tree = Json.object();
        tree.put("piece", placement.piece().toString());
        if (placement.side() != Side.BOTH) {
            tree.put("side", placement.side().word());
        }
        tree.put("order", placement.order());
        tree.put("garment", placement.garment().word());
        tree.put("bundle", placement.bundle().toString());
        tree.set("rotationDeg", Json.number(placement.rotationDeg()));
        tree.put("mirrored", placement.mirrored());
        tree.set("translate", Shapes.point(placement.translate()));
        tree.set("cutLine", Shapes.ring(placement.cutLine()));
        GrainLine grain = placement.grainLine();
        tree.set("grainLine", Shapes.points(List.of(grain.from(), grain.to())));
        ArrayNode notches = tree.putArray("notches");
        placement.notches().forEach(notch -> notches.add(tree(notch)));
        ArrayNode holes = tree.putArray("drillHoles");
        for (DrillHole hole : placement.drillHoles()) {
            ObjectNode member = holes.addObject();
            member.set("at", Shapes.point(hole.at()));
            member.put("what", hole.what());
        }
        ObjectNode label = tree.putObject("label");
        label.set("at", Shapes.point(placement.label().at()));
        label.set("angleDeg", Json.number(placement.label().angleDeg()));
        label.put("text", placement.label().text());
        if (!placement.anchors().isEmpty()) {
            ArrayNode anchors = tree.putArray("anchors");
            for (StripeAnchor anchor : placement.anchors()) {
                ObjectNode member = anchors.addObject();
                member.put("match", anchor.match());
                member.set("at", Shapes.point(anchor.at()));
            }
        }
        return tree;
    }

    private static ObjectNode tree(Notch notch) {
        ObjectNode tree = Json.object();
        tree.set("at", Shapes.point(notch.at()));
        tree.set("angleDeg", Json.number(notch.angleDeg()));
        tree.set("depth", Json.number(notch.depth()));
        tree.put("kind", notch.kind().word());
        tree.put("mate", notch.mate());
        return tree;
    }
}
