package io.tailorline.portal.sales.drawing;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.pattern.worn.Frame;
import io.tailorline.pattern.worn.SuitColours;
import io.tailorline.pattern.worn.SuitDrawing;
import io.tailorline.pattern.worn.SuitSvg;
import io.tailorline.pattern.worn.WornSuit;
import io.tailorline.pattern.worn.WornView;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts and draws: what the body does not tell is taken as likely, the style is cut as the house cuts it. */
@Component
public class DrawnSuits {

    /** Width over height of a window round parts. */
    private static final double WINDOW = 1.25;

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
         * SVG; of both views each is an element of its own beside the other, of class {@code front} and {@code back}.
         */
        record Drawn(String svg) implements Answer {}

        /** Why there is no such suit on this body. */
        record Refused(List<Reason> reasons, MeasurementSet body) implements Answer {}

        /** The suit has none of the parts that a window was asked for. */
        record NoSuchPart(List<String> parts) implements Answer {}
    }

    /** @throws FormatFault when the request cannot be read */
    public Answer of(String json) throws FormatFault {
        return of(SuitRequestJson.parse(json));
    }

    public Answer of(SuitRequest request) {
        MeasurementSet body = LikelyBody.completed(request.body());
        Style style = house.cut(request.style(), body);
        DraftResult result = engine.draftUncertified("suit", style, body);
        if (result instanceof DraftResult.Rejected rejected) {
            return new Answer.Refused(rejected.reasons(), body);
        }
        SuitDrawing drawing = WornSuit.of(((DraftResult.Drafted) result).pattern());
        SuitColours colours = colours(request.fabricId());
        return request.parts().isEmpty()
                ? new Answer.Drawn(whole(drawing, colours, request.view()))
                : window(drawing, colours, request);
    }

    private SuitColours colours(String fabricId) {
        Cloth cloth = cloths.find(fabricId).orElse(cloths.standard());
        return new SuitColours(cloth.colour(), cloth.weave());
    }

    private static String whole(SuitDrawing drawing, SuitColours colours, DrawnView view) {
        Frame frame = SuitSvg.frame(drawing);
        return switch (view) {
            case FRONT -> SuitSvg.of(drawing.front(), colours, frame);
            case BACK -> SuitSvg.of(drawing.back(), colours, frame);
            case BOTH -> SuitSvg.both(drawing, colours);
        };
    }

    private static Answer window(SuitDrawing drawing, SuitColours colours, SuitRequest request) {
        WornView view = request.view() == DrawnView.BACK ? drawing.back() : drawing.front();
        return SuitSvg.window(view, colours, WINDOW, request.parts().toArray(String[]::new))
                .<Answer>map(Answer.Drawn::new)
                .orElseGet(() -> new Answer.NoSuchPart(request.parts()));
    }
}
