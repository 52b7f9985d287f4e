package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the measurements of a body were come by, and what the customer said about them. No draft reads it; a tailor does.
 *
 * @param answers to what the check asked about a measurement
 * @param garment what was read off a finished garment, mm; the body's value is this less the ease of the fit
 * @param estimated what nobody measured: the customer took what height and weight let expect
 * @param figure what the customer sees of the own figure
 * @param units in which it was read
 */
public record MeasuringNotes(
        Map<Measurement, Answer> answers,
        Map<Measurement, Double> garment,
        Set<Measurement> estimated,
        Set<FigureRemark> figure,
        ReadingUnits units) {

    public static final MeasuringNotes NONE = new MeasuringNotes(Map.of(), Map.of(), Set.of(), Set.of());

    /** Of what was read in cm and kg. */
    public MeasuringNotes(
            Map<Measurement, Answer> answers,
            Map<Measurement, Double> garment,
            Set<Measurement> estimated,
            Set<FigureRemark> figure) {
        this(answers, garment, estimated, figure, ReadingUnits.METRIC);
    }

    /** What a customer answers when the check asks about a measurement and it is not measured again. */
    public enum Answer {
        /** It is right: that is me. */
        ME,
        /** A tailor may say. */
        TAILOR;

        /** The word of the body file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MeasuringNotes {
        answers = ordered(answers);
        garment = ordered(garment);
        estimated = estimated.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(estimated));
        figure = figure.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(figure));
    }

    private static <T> Map<Measurement, T> ordered(Map<Measurement, T> values) {
        Map<Measurement, T> ordered = new EnumMap<>(Measurement.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    /** The same, whatever it was read in. */
    public MeasuringNotes in(ReadingUnits others) {
        return new MeasuringNotes(answers, garment, estimated, figure, others);
    }

    /** Without what {@code before} said of these measurements already: it was of other readings. */
    MeasuringNotes forgetting(Set<Measurement> anew, MeasuringNotes before) {
        Set<Measurement> measured = EnumSet.noneOf(Measurement.class);
        measured.addAll(estimated);
        measured.removeIf(each -> anew.contains(each) && before.estimated.contains(each));
        return new MeasuringNotes(
                without(answers, anew, before.answers),
                without(garment, anew, before.garment),
                measured,
                figure,
                units);
    }

    private static <T> Map<Measurement, T> without(
            Map<Measurement, T> notes, Set<Measurement> anew, Map<Measurement, T> before) {
        Map<Measurement, T> left = new EnumMap<>(Measurement.class);
        left.putAll(notes);
        left.entrySet()
                .removeIf(
                        note -> anew.contains(note.getKey()) && note.getValue().equals(before.get(note.getKey())));
        return left;
    }

    /** Each alone is a reason to show the order to a tailor before it is drafted. */
    public List<Notice> reasons() {
        List<Notice> reasons = new ArrayList<>();
        tell(reasons, "check.asks-tailor", named(answered(Answer.TAILOR)));
        tell(reasons, "check.self-estimated", named(estimated));
        tell(reasons, "check.off-a-garment", named(garment.keySet()));
        if (!figure.isEmpty()) {
            reasons.add(Notice.of(
                    "check.figure-told",
                    Notice.listed(figure.stream().map(FigureRemark::named).toList()),
                    Notice.listed(figure.stream()
                            .map(FigureRemark::answeredBy)
                            .distinct()
                            .toList())));
        }
        return List.copyOf(reasons);
    }

    /** What a tailor should know where he looks at the order for another reason: what the customer stands by. */
    public List<Notice> remarks() {
        List<Notice> remarks = new ArrayList<>();
        tell(remarks, "check.stands-by", named(answered(Answer.ME)));
        return remarks;
    }

    private List<Measurement> answered(Answer answer) {
        return answers.entrySet().stream()
                .filter(each -> each.getValue() == answer)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Word> named(Collection<Measurement> measurements) {
        return measurements.stream().map(Measurement::named).toList();
    }

    private static void tell(List<Notice> notices, String code, List<Word> names) {
        if (!names.isEmpty()) {
            notices.add(Notice.of(code, Notice.listed(names)));
        }
    }
}
