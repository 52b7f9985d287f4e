package io.tailorline.workflow.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.PiecesJson;
import io.tailorline.pattern.piece.Material;

/**
 * Reads the first version of {@code nest-marker}, which a portal of before writes while a shop is updated: it carries
 * the whole pattern where the second carries the pieces of one material.
 */
final class NestMarkerVersion1 {

    private static final String PATTERN = "pattern";
    private static final String PIECES = "pieces";

    private NestMarkerVersion1() {}

    /** The same command in version 2. */
    static JsonCursor asVersion2(JsonCursor payload) throws FormatFault {
        JsonCursor pattern = payload.field(PATTERN);
        ObjectNode fields = payload.node().deepCopy();
        fields.remove(PATTERN);
        fields.set(PIECES, pieces(pattern));
        return JsonCursor.of(payload.source(), fields);
    }

    /** A pattern that is none is passed on as it is: the nester answers that it cannot read it. */
    private static JsonNode pieces(JsonCursor pattern) {
        try {
            return PiecesJson.tree(pattern, Material.SHELL);
        } catch (FormatFault broken) {
            return pattern.node();
        }
    }
}
