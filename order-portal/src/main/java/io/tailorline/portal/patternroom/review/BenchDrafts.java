package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import org.springframework.stereotype.Component;

/**
 * Orders with what is on a tailor's bench, drafted once. What cannot be is thrown, and answered by
 * {@link TailorRefusals}; nothing is stored, and no process hears of it.
 */
@Component
public class BenchDrafts {

    private final OrderToCut workshop;
    private final Drafts drafts;

    BenchDrafts(OrderToCut workshop, Drafts drafts) {
        this.workshop = workshop;
        this.drafts = drafts;
    }

    /** The order as it is. */
    OrderSpecification order(String id) throws UnknownOrder {
        return workshop.specification(id).orElseThrow(() -> new UnknownOrder(id));
    }

    /** The pattern, certified. */
    public DraftResult.Drafted draft(String id, OrderSpecification wanted) throws NotDraftable {
        return drafted(drafts.certified(id, wanted), wanted);
    }

    /** The pattern whether or not it passes the certificate. */
    public Pattern uncertified(String id, OrderSpecification wanted) throws NotDraftable {
        return drafted(drafts.drawn(id, wanted), wanted).pattern();
    }

    private static DraftResult.Drafted drafted(DraftResult result, OrderSpecification wanted) throws NotDraftable {
        if (result instanceof DraftResult.Rejected rejected) {
            throw new NotDraftable(rejected.reasons(), wanted.body().sex());
        }
        return (DraftResult.Drafted) result;
    }
}
