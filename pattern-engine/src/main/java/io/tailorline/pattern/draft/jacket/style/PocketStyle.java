package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;
import java.util.Locale;

/**
 * The pockets that are seen: docs/drafting/jacket.md, steps 8, 17 and 21.
 *
 * @param hip kind of the hip pockets
 * @param slant how much lower the hip mouth's back end lies than that of a straight pocket, mm
 * @param hasTicket a small pocket above the right hip pocket
 * @param breast kind of the breast pocket, left front
 */
public record PocketStyle(Hip hip, double slant, boolean hasTicket, Breast breast) {

    /** Hip pockets. */
    public enum Hip {
        FLAP,
        JET,
        PATCH
    }

    /** Breast pockets. */
    public enum Breast {
        WELT,
        BARCHETTA,
        PATCH,
        NONE
    }

    /** The mouth of a straight hip pocket drops towards the side by this, mm: docs/drafting/jacket.md, Pockets. */
    public static final double FALL = 10;

    static final ChoiceOption POCKETS = ChoiceOption.of(
            Garment.JACKET,
            "jacket.pockets",
            "hip pockets: jetted with a flap, jetted, or patch",
            "flap",
            List.of("flap", "jet", "patch"));

    public static final LengthOption SLANT = LengthOption.of(
            Garment.JACKET,
            "jacket.pocketSlant",
            "how much lower the back end of the hip pocket lies than that of a straight one",
            0,
            0,
            30,
            Need.of(POCKETS, "flap", "jet"));

    static final FlagOption TICKET = FlagOption.of(
            Garment.JACKET,
            "jacket.ticketPocket",
            "a ticket pocket above the right hip pocket",
            false,
            Need.of(POCKETS, "flap", "jet"));

    static final ChoiceOption BREAST = ChoiceOption.of(
                    Garment.JACKET,
                    "jacket.breastPocket",
                    "breast pocket: straight welt, boat-shaped welt, patch, or none",
                    "welt",
                    List.of("welt", "barchetta", "patch", "none"))
            .usuallyFor(Sex.FEMALE, "none");

    static PocketStyle of(Style style) {
        return new PocketStyle(
                Hip.valueOf(POCKETS.in(style).toUpperCase(Locale.ROOT)),
                SLANT.in(style),
                TICKET.in(style),
                Breast.valueOf(BREAST.in(style).toUpperCase(Locale.ROOT)));
    }
}
