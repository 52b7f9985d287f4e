package io.tailorline.portal.patternroom.workbench;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.BenchDrafts;
import io.tailorline.portal.patternroom.review.CertificateView;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.PatternAdjustment;
import io.tailorline.portal.patternroom.review.SexChanged;
import io.tailorline.portal.web.view.NoticeTexts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The certificate beside the bench, of what lies on it, whether it holds or not. */
@Controller
class CertificatePage {

    private final BenchOrders orders;
    private final BenchDrafts drafts;
    private final NoticeTexts notices;
    private final MessageSource messages;

    CertificatePage(BenchOrders orders, BenchDrafts drafts, NoticeTexts notices, MessageSource messages) {
        this.orders = orders;
        this.drafts = drafts;
        this.notices = notices;
        this.messages = messages;
    }

    @PostMapping(path = "/tailor/{id}/certificate", consumes = MediaType.APPLICATION_JSON_VALUE)
    String certificate(@PathVariable("id") String id, @RequestBody String bench, Model model, Locale locale)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable {
        BenchOrder order = orders.get(id);
        model.addAttribute("orderId", id);
        model.addAttribute(
                "certificate",
                CertificateView.of(
                        drafts.uncertified(id, PatternAdjustment.on(order.specification(), bench)),
                        messages,
                        notices,
                        locale));
        return "patternroom/certificate :: certificate";
    }
}
