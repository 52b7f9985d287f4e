package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a flaw does to a marker, and what the marker around it costs, in words. */
@Component
final class FlawWords {

    /** Lengths are told in whole centimetres, mm. */
    private static final double TOLD_MM = 10;

    private final PieceNames names;
    private final NoticeTexts notices;
    private final MessageSource words;
    private final OrderToCut workshop;

    FlawWords(PieceNames names, NoticeTexts notices, MessageSource words, OrderToCut workshop) {
        this.names = names;
        this.notices = notices;
        this.words = words;
        this.workshop = workshop;
    }

    /**
     * @param then what becomes of the job once the flaw is stored: cut (as it is), laid-again, waits (for cloth),
     *     each-alone (of several orders that share the marker)
     * @param piece that lies on the flaw or too near to it
     * @param markerMm length of the marker as it is, mm
     * @param clothMm length that the roll has for a marker, mm
     * @param flaw box in the marker's frame: least x, least y, greatest x, greatest y, mm
     * @param told the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FlawEffectView(
            String then, Optional<String> piece, double markerMm, double clothMm, List<Double> flaw, String told) {}

    FlawEffectView effect(FlawEffect effect, Locale locale) {
        return new FlawEffectView(
                word(effect.then()),
                effect.piece().map(Object::toString),
                effect.markerMm(),
                effect.clothMm(),
                box(effect),
                told("hit", effect, locale));
    }

    /**
     * @param id to take it by
     * @param state sought, found or none
     * @param fromCutEndMm the flaw as it was measured, with the four after it
     * @param roll on which it is laid
     * @param markerMm length of the marker as it is, mm
     * @param beginMm from the cut end of that roll to where the marker around the flaw begins, mm
     * @param proposedMm length of the one around the flaw, mm
     * @param seconds that it takes on the table, s
     * @param flaw box in the frame of the marker as it is: least x, least y, greatest x, greatest y, mm
     * @param told what the flaw does, in a sentence
     * @param costs what the marker around it costs, in a sentence
     * @param noneFor why there is none, in the reader's words
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FlawProposalView(
            String id,
            String state,
            double fromCutEndMm,
            double fromSelvedgeMm,
            double alongMm,
            double acrossMm,
            String kind,
            String roll,
            double markerMm,
            double beginMm,
            Optional<Double> proposedMm,
            Optional<Double> seconds,
            List<Double> flaw,
            String told,
            String costs,
            Optional<String> noneFor) {}

    /** @param beginMm where the marker as it is begins, from the cut end of its roll, mm */
    FlawProposalView proposal(ProposedMarker one, CutRoom.Job job, double beginMm, Locale locale) {
        FoundFlaw flaw = one.flaw();
        return new FlawProposalView(
                one.id(),
                one.isSought() ? "sought" : one.marker().isPresent() ? "found" : "none",
                flaw.fromCutEndMm(),
                flaw.fromSelvedgeMm(),
                flaw.alongMm(),
                flaw.acrossMm(),
                flaw.kind(),
                one.roll(),
                one.effect().markerMm(),
                one.beginMm(),
                one.marker().map(Marker::length),
                one.seconds().isPresent() ? Optional.of(one.seconds().getAsDouble()) : Optional.empty(),
                box(one.effect()),
                told("lies", one.effect(), locale),
                costs(one, job, beginMm, locale),
                one.noneFor().map(why -> why(why, locale)));
    }

    /** No reason of a nester is about a body, whose sex words might depend on. */
    private String why(List<Notice> reasons, Locale locale) {
        return String.join(" ", notices.of(reasons, Sex.MALE, locale));
    }

    /** @param hit key of what is said where a piece lies on the flaw */
    private String told(String hit, FlawEffect effect, Locale locale) {
        Optional<String> piece = effect.piece().map(on -> names.fullName(on, locale));
        String key = switch (effect.then()) {
            case CUT -> "fits";
            case WAITS -> "waits";
            case EACH_ALONE -> "each-alone";
            case LAID_AGAIN -> piece.isPresent() ? hit : "no-room";
        };
        return text("job.flaw." + key, locale, piece.orElse(""), metres(effect.markerMm()), metres(effect.clothMm()));
    }

    private String costs(ProposedMarker one, CutRoom.Job job, double beginMm, Locale locale) {
        if (one.isSought()) {
            return text("job.flaw.sought", locale);
        }
        if (one.marker().isEmpty()) {
            return text("job.flaw.none", locale, one.roll());
        }
        if (one.seconds().isEmpty()) {
            return text("job.flaw.found.no-table", locale);
        }
        double further = one.beginMm() - beginMm;
        double more = further + one.marker().get().length() - one.effect().markerMm();
        double seconds = one.seconds().getAsDouble();
        String costs = text(
                "job.flaw.found." + (Math.abs(more) < TOLD_MM / 2 ? "same" : more < 0 ? "less" : "more"),
                locale,
                metres(Math.abs(more)),
                one.roll(),
                seconds(seconds),
                seconds(job.predictedSeconds()));
        if (Math.abs(further) >= TOLD_MM / 2) {
            costs += " " + text("job.begins", locale, Math.round(one.beginMm()));
        }
        boolean isLong = job.work().isShell() && seconds > workshop.budgetSeconds();
        return isLong ? costs + " " + text("job.flaw.found.long", locale, seconds(workshop.budgetSeconds())) : costs;
    }

    private String text(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }

    private static String word(FlawEffect.Then then) {
        return then.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Double> box(FlawEffect effect) {
        var box = effect.flaw();
        return List.of(box.minX(), box.minY(), box.maxX(), box.maxY());
    }

    private static String metres(double mm) {
        return String.format(Locale.ROOT, "%.2f", mm / 1000);
    }

    private static String seconds(double s) {
        return String.format(Locale.ROOT, "%.1f", s);
    }
}
