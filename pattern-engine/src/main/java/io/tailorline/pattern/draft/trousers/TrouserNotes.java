package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import java.util.ArrayList;
import java.util.List;

/** What a tailor must know of trousers that could not follow a measurement or an order: one sentence each. */
final class TrouserNotes {

    /** Deviations below this are not noted, mm. */
    private static final double NOTED = 0.5;
    /** An inside seam that is longer on the back is eased in without a word up to this, mm. */
    private static final double EASED_IN = 6;

    private final List<String> notes = new ArrayList<>();

    private TrouserNotes() {}

    /** @param stretch by which the back inside seam is shorter than the front's, mm */
    static List<String> of(TrouserBlock block, SeatFitting fitting, double stretch) {
        TrouserNotes notes = new TrouserNotes();
        notes.hem(block);
        notes.rise(block);
        notes.seat(block.figure().body(), fitting);
        if (-stretch > EASED_IN) {
            notes.add(
                    "The back inside seam is %.0f mm longer than the front's: stretch the front's above the knee by it.",
                    -stretch);
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
            add("Trouser hem widened from %.0f to %.0f mm to pass the heel.", hem - widened, hem);
        } else {
            add(
                    "The trouser hem of %.0f mm follows the heel girth of %.0f mm alone; ankle and calf would make it %.0f mm.",
                    hem, heel, hem - widened);
        }
    }

    private void rise(TrouserBlock block) {
        double higher = TrouserLevels.aboveWaist(block.figure().body(), block.style())
                - block.style().aboveWaist();
        if (higher > NOTED) {
            add("The trousers' band sits %.0f mm higher than ordered: the body's rise is short.", higher);
        }
    }

    private void seat(Body body, SeatFitting fitting) {
        if (StrictMath.abs(fitting.thighMissing()) > NOTED) {
            add(
                    "The thigh is left %.0f mm wider than the fit asks for its girth of %.0f mm: a narrower leg would pull under the seat.",
                    -fitting.thighMissing(), body.leg().thigh());
        }
        if (StrictMath.abs(fitting.crotchMissing()) > NOTED) {
            add(
                    "The crotch seam with bands has %.0f mm of ease over the crotch length of %.0f mm instead of %.0f mm.",
                    SeatFitting.CROTCH_EASE - fitting.crotchMissing(),
                    body.lengths().crotchLength(),
                    SeatFitting.CROTCH_EASE);
        }
    }

    private void add(String text, Object... values) {
        notes.add(ImpossibleGeometry.text(text, values));
    }
}
