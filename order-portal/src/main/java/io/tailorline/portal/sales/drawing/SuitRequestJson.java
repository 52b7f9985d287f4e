package io.tailorline.portal.sales.drawing;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import java.util.Map;

/** Reads {@code {"body"?,"style"?,"fabricId"?}}. */
final class SuitRequestJson {

    private SuitRequestJson() {}

    static SuitRequest parse(String json) throws FormatFault {
        JsonCursor root = JsonCursor.parse("request", json);
        root.allow("body", "style", "fabricId");
        MeasurementSet body =
                root.find("body", BodyJson::read).orElse(MeasurementSet.symmetric("nobody", Sex.MALE, Map.of()));
        Style style = root.find("style", StyleJson::read).orElse(Style.twoPiece());
        return new SuitRequest(
                body, style, root.find("fabricId", JsonCursor::text).orElse(""));
    }
}
