package io.tailorline.portal.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.web.number.ScannedNumber;
import io.tailorline.portal.workshop.genealogy.TraceSubject.Kind;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Traces cloth from a roll, a lot, an order or a job, or from whatever of these somebody has scanned or typed. */
@Component
class ClothTracer {

    private final Genealogy genealogy;
    private final CutRoom room;

    ClothTracer(Genealogy genealogy, CutRoom room) {
        this.genealogy = genealogy;
        this.room = room;
    }

    /** Empty where nothing is known by that name. */
    Optional<ClothTrace> trace(TraceSubject asked) {
        TraceSubject subject = asked.kind() == Kind.LOT ? numbered(asked) : asked;
        List<RollOfCloth> rolls = List.of();
        List<CutCloth> cuts;
        switch (subject.kind()) {
            case LOT -> {
                rolls = genealogy.lotsCalled(subject.value()).stream()
                        .flatMap(lot -> genealogy.rollsOfLot(lot).stream())
                        .toList();
                cuts = ofRolls(rolls);
            }
            case ROLL -> {
                rolls = genealogy.rollWithRemnants(subject.value());
                cuts = ofRolls(rolls);
            }
            case ORDER -> cuts = genealogy.ofOrder(subject.value());
            default -> cuts = genealogy.ofJob(subject.value());
        }
        if (rolls.isEmpty() && cuts.isEmpty()) {
            return Optional.empty();
        }
        List<RollOfCloth> known = rolls.isEmpty()
                ? genealogy.rolls(cuts.stream().map(CutCloth::roll).distinct().toList())
                : rolls;
        return Optional.of(new ClothTrace(subject, known, cuts));
    }

    /** By the house's number where the mill's name means one lot; else as it was asked for. */
    private TraceSubject numbered(TraceSubject lot) {
        List<String> called = genealogy.lotsCalled(lot.value());
        return called.size() == 1 ? new TraceSubject(Kind.LOT, called.get(0)) : lot;
    }

    private List<CutCloth> ofRolls(List<RollOfCloth> rolls) {
        return genealogy.ofRolls(rolls.stream().map(RollOfCloth::id).toList());
    }

    /** The job that was sent to a table last for this material of an order. */
    Optional<String> job(String order, String material) {
        return Arrays.stream(Material.values())
                .filter(each -> each.word().equals(material))
                .findFirst()
                .flatMap(of -> room.ofOrder(new MaterialWork(order, of).id()))
                .map(CutRoom.Job::jobId);
    }

    /** What a label or a ticket says: a roll, a lot, an order, a job, a lay, or a piece, which is of its order. */
    Optional<ClothTrace> find(String typed) {
        String text = ScannedNumber.of(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return trace(new TraceSubject(Kind.ORDER, text.substring(0, slash)));
        }
        if (MaterialWork.isLay(text)) {
            return room.ofOrder(text).flatMap(job -> trace(new TraceSubject(Kind.JOB, job.jobId())));
        }
        return List.of(Kind.ROLL, Kind.LOT, Kind.ORDER, Kind.JOB).stream()
                .map(kind -> trace(new TraceSubject(kind, text)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
