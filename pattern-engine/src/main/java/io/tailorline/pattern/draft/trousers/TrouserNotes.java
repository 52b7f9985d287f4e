package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What a tailor must know of trousers that could not follow a measurement or an order: one sentence each. */
final class TrouserNotes {

    /** Deviations below this are not noted, mm. */
    private static final double NOTED = 0.5;
    /** An inside seam that is longer on the back is eased in without a word up to this, mm. */
    private static final double EASED_IN = 6;

    private final List<Notice> notes = new ArrayList<>();

    private TrouserNotes() {}

    /**
     * @param stretch by which the back inside seam is shorter than the front's, mm
     * @param backDarts as drawn
     */
    static List<Notice> of(
            TrouserBlock block, FrontLines front, SeatFitting fitting, double stretch, List<DartMouth> backDarts) {
        TrouserNotes notes = new TrouserNotes();
        notes.hem(block);
        notes.rise(block);
        notes.seat(block.figure().body(), fitting);
        if (-stretch > EASED_IN) {
            notes.add("note.trousers.inseam", -stretch);
        }
        if (backDarts.size() < 2 && block.style().backDarts().equals(Optional.of(2))) {
            notes.add("note.trousers.no-second-dart", DartMouth.taken(backDarts));
        }
        if (block.style().coinPocket() && CoinPocket.of(block.style(), front).isEmpty()) {
            notes.add(
                    "note.trousers.no-coin-pocket", StrictMath.max(0, CoinPocket.room(front)), CoinPocket.LEAST_MOUTH);
        }
        return List.copyOf(notes.notes);
    }

    private void hem(TrouserBlock block) {
        double widened = block.widths().widenedForHeel();
        if (widened <= NOTED) {
            return;
        }
        double hem = block.widths().hem();
        double heel = block.figure().body().leg().heel();
        if (block.style().hem().isPresent()) {
            add("note.trousers.hem-widened", hem - widened, hem);
        } else {
            add("note.trousers.hem-of-heel", hem, heel, hem - widened);
        }
    }

    private void rise(TrouserBlock block) {
        double higher = TrouserLevels.aboveWaist(block.figure().body(), block.style())
                - block.style().aboveWaist();
        if (higher > NOTED) {
            add("note.trousers.rise", higher);
        }
    }

    private void seat(Body body, SeatFitting fitting) {
        if (StrictMath.abs(fitting.thighMissing()) > NOTED) {
            add("note.trousers.thigh", -fitting.thighMissing(), body.leg().thigh());
        }
        if (StrictMath.abs(fitting.crotchMissing()) > NOTED) {
            add(
                    "note.trousers.crotch",
                    SeatFitting.CROTCH_EASE - fitting.crotchMissing(),
                    body.lengths().crotchLength(),
                    SeatFitting.CROTCH_EASE);
        }
    }

    private void add(String code, double... mm) {
        notes.add(new Notice(
                code, DoubleStream.of(mm).<Value>mapToObj(Quantity::mm).toList()));
    }
}
