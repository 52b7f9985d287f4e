package io.tailorline.portal.platform;

import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Parked messages as page and API show them. */
@Component
class ParkedMessageViews {

    private final ParkedMessages messages;
    private final MessageText text;
    private final WantedDays wanted;

    ParkedMessageViews(ParkedMessages messages, MessageText text, WantedDays wanted) {
        this.messages = messages;
        this.text = text;
        this.wanted = wanted;
    }

    /** Without their texts. */
    List<ParkedMessageView> list(List<Parked> list) {
        Map<String, LocalDate> days = wanted.of(list, Parked::orderId);
        return list.stream()
                .map(message -> ParkedMessageView.of(
                        message, Optional.ofNullable(days.get(message.orderId())), Optional.empty()))
                .toList();
    }

    /** With its text, without measurements. */
    ParkedMessageView one(Parked message) {
        return ParkedMessageView.of(
                message,
                wanted.of(message.orderId()),
                messages.body(message.number()).map(text::shown));
    }
}
