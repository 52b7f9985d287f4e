package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.piece.StyleOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person sees as one thing of a suit, in the order in which the eye meets it. The first options of a group are
 * looked at at once, the finer ones on request. Its title is message {@code choice.group.<word>}.
 */
public enum ChoiceGroup {
    COLLAR(
            "style",
            List.of("jacket.lapel", "jacket.lapelWidth", "jacket.dinner"),
            "jacket.notchShape",
            "jacket.gorgeHeight",
            "jacket.gorgeAngle",
            "jacket.collarHeight",
            "jacket.collarStand",
            "jacket.underCollar",
            "jacket.throatLatch"),
    BUTTONS(
            "style",
            List.of("jacket.buttons", "jacket.frontCut"),
            "jacket.overlap",
            "jacket.stance",
            "jacket.buttonSpacing"),
    SHOULDERS("style", List.of("jacket.shoulder"), "jacket.shoulderPad"),
    POCKETS(
            "details",
            List.of("jacket.pockets", "jacket.breastPocket", "jacket.ticketPocket"),
            "jacket.pocketHeight",
            "jacket.pocketSlant"),
    BACK(
            "details",
            List.of("jacket.vents", "jacket.length", "jacket.bustShaping"),
            "jacket.ventLength",
            "jacket.dart",
            "jacket.actionBack"),
    SLEEVES("details", List.of("jacket.cuffButtons", "jacket.cuff")),
    FRONT(
            "details",
            List.of("trousers.pleats", "trousers.sidePocket", "trousers.cut"),
            "trousers.pleatDirection",
            "trousers.closing",
            "trousers.coinPocket"),
    WAIST(
            "details",
            List.of("trousers.rise", "trousers.loops", "trousers.waistband"),
            "trousers.waistbandWidth",
            "trousers.gurkhaWidth",
            "trousers.shapedBand",
            "trousers.fishtail"),
    BEHIND("details", List.of("trousers.hipPocket"), "trousers.hipPocketStyle", "trousers.backDarts"),
    HEM("details", List.of("trousers.turnUp", "trousers.hem", "trousers.braid"), "trousers.turnUpDepth"),
    WAISTCOAT(
            "details",
            List.of("waistcoat.buttons", "waistcoat.lapel", "waistcoat.hem"),
            "waistcoat.lapelWidth",
            "waistcoat.pockets",
            "waistcoat.opening",
            "waistcoat.length",
            "waistcoat.back",
            "waistcoat.strap"),
    INSIDE(
            "details",
            List.of("jacket.lining", "jacket.canvas", "trousers.lining"),
            "trousers.shapedBags",
            "jacket.balance",
            "waistcoat.balance");

    private final String step;
    private final List<String> first;
    private final List<String> finer;

    ChoiceGroup(String step, List<String> first, String... finer) {
        this.step = step;
        this.first = first;
        this.finer = List.of(finer);
    }

    /** The word in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChoiceGroup> of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }

    /** The step of the page in which it is chosen. */
    public String step() {
        return step;
    }

    /** Names of the options that are seen at once. */
    public List<String> first() {
        return first;
    }

    /** Names of the options that are seen on request. */
    public List<String> finer() {
        return finer;
    }

    boolean holds(StyleOption option) {
        return first.contains(option.name()) || finer.contains(option.name());
    }
}
