package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.portal.sales.state.NamedMeasurement;
import io.tailorline.portal.web.view.NoticeTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an order was sent back, for its customer.
 *
 * @param code {@code back.measured} for a measurement to take again, {@code back.missing} for one to take for the first
 *     time, {@code verbatim} for what the tailor wrote
 * @param measurement field of the API
 * @param given what was ordered with, in {@code unit}
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param todo what the tailor asks for
 * @param text all of it, in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SentBackReason(
        String code,
        Optional<String> measurement,
        Optional<Double> given,
        Optional<String> unit,
        Optional<String> todo,
        String text) {

    /** None before a tailor has decided: until then the reasons are shop talk about a body. */
    static List<SentBackReason> of(OrderFinder.Found found, NoticeTexts notices, Locale locale) {
        MeasurementSet body = found.specification().body();
        return found.isSentBack()
                ? found.progress().reasons().stream()
                        .map(reason -> of(reason, body, notices.of(reason, body.sex(), locale)))
                        .toList()
                : List.of();
    }

    private static SentBackReason of(Notice reason, MeasurementSet body, String text) {
        Optional<Measurement> measurement = NamedMeasurement.in(reason);
        return new SentBackReason(
                reason.code(),
                measurement.map(Measurement::fieldName),
                measurement.flatMap(body::find),
                measurement.map(Measurement::unit),
                measurement.flatMap(named -> todo(reason)),
                text);
    }

    private static Optional<String> todo(Notice reason) {
        return reason.values().stream()
                .filter(Text.class::isInstance)
                .map(value -> ((Text) value).text())
                .findFirst();
    }
}
