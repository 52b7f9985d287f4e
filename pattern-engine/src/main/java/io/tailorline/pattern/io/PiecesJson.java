package io.tailorline.pattern.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceSet;
import java.util.List;
import java.util.Set;

/**
 * Reads and writes the pieces of one material that a pattern asks for, schema {@value #SCHEMA}: what is laid and cut,
 * field for field as in a pattern file, mm. Measurements, body, style, seams, girths and labels of the pattern are not
 * in it, nor what is only sewn: seam line, edges, internal lines.
 */
public final class PiecesJson {

    public static final String SCHEMA = "tailorline/pieces/1";

    /** What a piece takes from its pattern; a field that patterns get later is not passed on until it is named here. */
    private static final List<String> OF_A_PIECE = List.of(
            "id",
            "side",
            "name",
            "garment",
            "material",
            "cut",
            "cutLine",
            "grainLine",
            "direction",
            "tiltDeg",
            "notches",
            "drillHoles",
            "internalCuts",
            "anchors");

    private PiecesJson() {}

    public static PieceSet read(JsonCursor root) throws FormatFault {
        root.field("schema").require(SCHEMA);
        root.field("unit").require("mm");
        return new PieceSet(root.field("id").text(), PatternReader.pieces(root, PieceReader::readForCutting));
    }

    /**
     * The pieces of one material of a pattern file, as JSON; nothing else of it is read.
     *
     * @throws FormatFault when the pattern has no id or no pieces
     */
    public static ObjectNode tree(JsonCursor pattern, Material material) throws FormatFault {
        return tree(pattern, material, Set.of());
    }

    /**
     * The same without copies that are cut already.
     *
     * @param done copies as {@code jacket.front/L}
     */
    public static ObjectNode tree(JsonCursor pattern, Material material, Set<String> done) throws FormatFault {
        pattern.field("schema").require(PatternJson.SCHEMA);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("id", pattern.field("id").text());
        root.put("unit", "mm");
        ArrayNode pieces = root.putArray("pieces");
        for (JsonCursor piece : pattern.field("pieces").elements()) {
            if (piece.field("material").oneOf(Material.values(), Material::word) == material) {
                ObjectNode cut = forCutting(piece.node());
                if (keepsCopies(cut, PieceReader.cut(piece.field("cut")), done)) {
                    pieces.add(cut);
                }
            }
        }
        return root;
    }

    /** Names those copies that are left where some are cut; false when none is left. */
    private static boolean keepsCopies(ObjectNode piece, CutQuantity quantity, Set<String> done) {
        String id = piece.path("id").asText();
        List<String> left = quantity.copies().stream()
                .map(Copy::toString)
                .filter(copy -> !done.contains(id + "/" + copy))
                .toList();
        if (!left.isEmpty() && left.size() < quantity.copies().size()) {
            ArrayNode copies = ((ObjectNode) piece.path("cut")).putArray("copies");
            left.forEach(copies::add);
        }
        return !left.isEmpty();
    }

    private static ObjectNode forCutting(JsonNode piece) {
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        for (String field : OF_A_PIECE) {
            if (piece.has(field)) {
                cut.set(field, piece.get(field).deepCopy());
            }
        }
        return cut;
    }
}
