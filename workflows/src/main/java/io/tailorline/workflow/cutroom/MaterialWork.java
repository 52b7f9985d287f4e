package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.piece.Material;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One material of an order on its way over marker, program and table. Its id is what stands for an order wherever one
 * material is worked on: rows, documents, jobs, messages and processes. The shell's is the order's number, so that what
 * was stored and sent before there were others stays true; another's is {@code <order>.<material>}, for instance
 * {@code TL-4F7K-22.lining}. No other place knows this form.
 *
 * @param orderId the order's number
 */
public record MaterialWork(String orderId, Material material) {

    private static final char SEPARATOR = '.';

    private static final String LAY = "LAY-";

    public MaterialWork {
        if (orderId.isEmpty()) {
            throw new IllegalArgumentException("An order's number is empty; expected one such as TL-4F7K-22.");
        }
    }

    /** That on the shell of an order. */
    public static MaterialWork shell(String orderId) {
        return new MaterialWork(orderId, Material.SHELL);
    }

    /** What an id stands for; a text that ends on no other material is an order's number, and its shell. */
    public static MaterialWork parse(String id) {
        int dot = id.lastIndexOf(SEPARATOR);
        return dot <= 0
                ? shell(id)
                : further(id.substring(dot + 1))
                        .map(material -> new MaterialWork(id.substring(0, dot), material))
                        .orElseGet(() -> shell(id));
    }

    /** The number of the order that an id belongs to. */
    public static String order(String id) {
        return parse(id).orderId();
    }

    private static Optional<Material> further(String word) {
        return Arrays.stream(Material.values())
                .filter(material -> material != Material.SHELL)
                .filter(material -> material.word().equals(word))
                .findFirst();
    }

    /** Whether it is that of several orders which share a marker: a lay has a number of its own, as an order has. */
    public boolean isLay() {
        return isLay(orderId);
    }

    /** The same of the number of an order or a lay. */
    public static boolean isLay(String number) {
        return number.startsWith(LAY);
    }

    /** Number of a lay; only its last eight digits count. */
    public static String lay(long number) {
        return String.format(Locale.ROOT, "%s%08X", LAY, (int) number);
    }

    public boolean isShell() {
        return material == Material.SHELL;
    }

    /** As in rows, messages and jobs. */
    public String id() {
        return isShell() ? orderId : orderId + SEPARATOR + material.word();
    }

    @Override
    public String toString() {
        return id();
    }
}
