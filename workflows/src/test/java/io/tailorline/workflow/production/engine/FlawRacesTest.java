package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.MarkerMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An operator starts a job while a second one decides about a flaw on its cloth, or while it is laid again for one; one
 * after the other, and each just before the other writes. What comes of it is written in {@code races.txt}.
 */
class FlawRacesTest extends ClothOnTable {

    private static final FoundFlaw HOLE = new FoundFlaw(132, 212, 4, 4, "hole");

    private int number;

    private enum Decision {
        START,
        LOOK_AT_FLAW,
        STORE_FLAW,
        TAKE_MARKER,
        LEAVE_FLAW,
        LAY_AGAIN
    }

    /** What stands before two decide, and who may. */
    private enum Before {
        FLAW_UNDER_A_PIECE(Decision.START, Decision.LOOK_AT_FLAW, Decision.STORE_FLAW, Decision.LAY_AGAIN),
        MARKER_AROUND_IT_SEEN(Decision.START, Decision.TAKE_MARKER, Decision.LEAVE_FLAW),
        MARKER_AROUND_IT_TAKEN(Decision.START, Decision.LAY_AGAIN, Decision.LEAVE_FLAW);

        private final List<Decision> decisions;

        Before(Decision... decisions) {
            this.decisions = List.of(decisions);
        }
    }

    @Test
    void nobody_starts_into_a_flaw_that_another_has_decided_about() throws Exception {
        List<String> oneByOne = new ArrayList<>();
        List<String> raced = new ArrayList<>();
        for (Before before : Before.values()) {
            for (Decision first : before.decisions) {
                for (Decision second : before.decisions) {
                    if (first != second) {
                        prepare(before);
                        oneByOne.add(line(before, first, second, told(first), told(second)));
                        prepare(before);
                        raced.add(race(before, first, second));
                    }
                }
            }
        }
        List<String> expected = RacesTest.expected().stream()
                .filter(line ->
                        List.of(Before.values()).stream().anyMatch(before -> line.startsWith(before.name() + " ")))
                .toList();
        assertThat(oneByOne).as("one by one").containsExactlyElementsOf(expected);
        assertThat(expected).as("at the same instant").containsAll(raced);
    }

    private void prepare(Before before) throws Refused {
        if (number++ > 0) {
            new Race(process, order, job).end();
            cloth.release(order);
            done(stock.stock.lost(roll, "li"));
            atTheTable("TL-%04d".formatted(number));
        }
        desk.scan(job, roll, "wang");
        if (before == Before.FLAW_UNDER_A_PIECE) {
            return;
        }
        desk.flawEffect(job, HOLE);
        var sought = stock.database.proposedMarkers().of(order).orElseThrow();
        MarkerMade found = new MarkerMade(
                MarkerJson.tree(sought.cloth().laid(SamplePrograms.squares(2))), 1000, 0.4, 9, List.of(), 12, 12, 0);
        stock.database.proposedMarkers().found(order, sought.command(), new MessageJson().payload(found));
        if (before == Before.MARKER_AROUND_IT_TAKEN) {
            desk.flawFound(job, HOLE, Optional.of(sought.command()), "li");
        }
    }

    private String race(Before before, Decision first, Decision second) throws Exception {
        String[] told = new String[1];
        meanwhile.before(() -> told[0] = told(first));
        String later = told(second);
        if (meanwhile.isStillToCome()) {
            // refused by what it has read: then it came first, and the other comes now
            return line(before, second, first, later, told(first));
        }
        return line(before, first, second, told[0], later);
    }

    private String told(Decision decision) {
        try {
            switch (decision) {
                case START -> desk.start(job, ClothCheck.MARKS, "wang");
                case LOOK_AT_FLAW -> desk.flawEffect(job, HOLE);
                case STORE_FLAW -> desk.flawFound(job, HOLE, Optional.empty(), "li");
                case TAKE_MARKER ->
                    desk.flawFound(
                            job,
                            HOLE,
                            stock.database
                                    .proposedMarkers()
                                    .of(order)
                                    .map(one -> one.command())
                                    .or(() -> Optional.of("gone")),
                            "li");
                case LEAVE_FLAW -> desk.leaveProposed(job, "li");
                case LAY_AGAIN -> {
                    return lost.look() == 1 ? "laid again" : "nothing to do";
                }
            }
            return "done";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    /**
     * As of other races; in place of what was sent whether the roll knows the flaw, and the marker around it is there.
     */
    private String line(Before before, Decision first, Decision second, String told, String later) throws Exception {
        return "%s | %s, %s | %s, %s | %s | %s, %s"
                .formatted(
                        before,
                        first,
                        second,
                        told,
                        later,
                        new Race(process, order, job).outcome().replaceAll(" \\| [^|]*$", ""),
                        stock.stock.find(roll).orElseThrow().flaws().isEmpty() ? "no flaw" : "flaw stored",
                        stock.database.proposedMarkers().of(order).isPresent() ? "marker kept" : "no marker");
    }
}
