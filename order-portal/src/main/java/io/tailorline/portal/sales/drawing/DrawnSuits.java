package io.tailorline.portal.sales.drawing;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.pattern.worn.SuitColours;
import io.tailorline.pattern.worn.SuitDrawing;
import io.tailorline.pattern.worn.SuitSvg;
import io.tailorline.pattern.worn.WornSuit;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts and draws: what the body does not tell is taken as likely, the style is cut as the house cuts it. */
@Component
public class DrawnSuits {

    private final PatternEngine engine;
    private final HouseStyle house;
    private final Cloths cloths;

    DrawnSuits(PatternEngine engine, HouseStyle house, Cloths cloths) {
        this.engine = engine;
        this.house = house;
        this.cloths = cloths;
    }

    /** What came of a request. */
    public sealed interface Answer {

        /**
         * SVG; each of both views is an element of its own beside the other, of class {@code front} and {@code back}.
         */
        record Drawn(String svg) implements Answer {}

        /** Why there is no such suit on this body. */
        record Refused(List<Reason> reasons, MeasurementSet body) implements Answer {}
    }

    /** @throws FormatFault when the request cannot be read */
    public Answer of(String json) throws FormatFault {
        SuitRequest request = SuitRequestJson.parse(json);
        MeasurementSet body = LikelyBody.completed(request.body());
        Style style = house.cut(request.style(), body);
        DraftResult result = engine.draftUncertified("suit", style, body);
        if (result instanceof DraftResult.Rejected rejected) {
            return new Answer.Refused(rejected.reasons(), body);
        }
        SuitDrawing drawing = WornSuit.of(((DraftResult.Drafted) result).pattern());
        return new Answer.Drawn(SuitSvg.both(drawing, colours(request.fabricId())));
    }

    private SuitColours colours(String fabricId) {
        Cloth cloth = cloths.find(fabricId).orElse(cloths.standard());
        return new SuitColours(cloth.colour(), cloth.weave());
    }
}
