package io.tailorline.portal.tailor;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import org.springframework.stereotype.Component;

/**
 * Orders with what is on a tailor's bench, drafted by the resident engine. What cannot be is thrown, and answered by
 * {@link TailorRefusals}; nothing is stored, and no process hears of it.
 */
@Component
public class BenchDrafts {

    private final OrderToCut workshop;
    private final PatternEngine engine;

    BenchDrafts(OrderToCut workshop, PatternEngine engine) {
        this.workshop = workshop;
        this.engine = engine;
    }

    /** The order as it is. */
    OrderSpecification order(String id) throws UnknownOrder {
        return workshop.specification(id).orElseThrow(() -> new UnknownOrder(id));
    }

    /** The pattern, certified. */
    public DraftResult.Drafted draft(String id, OrderSpecification wanted) throws NotDraftable {
        return drafted(engine.draft(id, wanted.style(), wanted.body()), wanted);
    }

    /** The pattern whether or not it passes the certificate. */
    public Pattern uncertified(String id, OrderSpecification wanted) throws NotDraftable {
        return drafted(engine.draftUncertified(id, wanted.style(), wanted.body()), wanted)
                .pattern();
    }

    private static DraftResult.Drafted drafted(DraftResult result, OrderSpecification wanted) throws NotDraftable {
        if (result instanceof DraftResult.Rejected rejected) {
            throw new NotDraftable(rejected.reasons(), wanted.body().sex());
        }
        return (DraftResult.Drafted) result;
    }
}
