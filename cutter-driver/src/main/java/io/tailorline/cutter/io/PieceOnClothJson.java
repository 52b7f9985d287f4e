package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;

/** Where pieces lie on the cloth, and what of them is cut, as JSON: fabric frame, mm, degrees. */
final class PieceOnClothJson {

    private PieceOnClothJson() {}

    static ObjectNode node(PiecePlace place) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("at").add(place.at().x()).add(place.at().y());
        return node.put("rotationDeg", place.rotationDeg())
                .put("mirrored", place.mirrored())
                .put("geometry", place.geometry());
    }

    static PiecePlace place(JsonCursor place) throws FormatFault {
        return place.build(
                "the place of a piece",
                at -> new PiecePlace(
                        StepFields.point(at.field("at")),
                        at.field("rotationDeg").number(),
                        at.field("mirrored").truth(),
                        at.field("geometry").text()));
    }
}
