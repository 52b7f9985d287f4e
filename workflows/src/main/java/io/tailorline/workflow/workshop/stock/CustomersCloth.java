package io.tailorline.workflow.workshop.stock;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Cloth that customers bring: rolls that one order may use, and no other order, remnant or lay. Until that order is
 * placed such a roll is known by a number that the house gives its customer, and that he orders with.
 */
public interface CustomersCloth {

    /** Digits and letters that nobody takes for one another. */
    String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    Pattern NUMBER = Pattern.compile("CC-[%s]{8}".formatted(LETTERS));

    /** A number for cloth that was brought before its order: {@code CC-7F4K2Q9D}. Who has it can order with it. */
    static String number(RandomGenerator random) {
        StringBuilder number = new StringBuilder("CC-");
        for (int n = 0; n < 8; n++) {
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Rolls that only this order may use, the used-up ones too.
     *
     * @param owner number of an order, or of cloth that was brought before its order
     */
    List<StockedRoll> of(String owner);

    /** All of it that is in the house, expected or lost. */
    List<StockedRoll> all();

    /** Articles of which every roll that ever came was brought by a customer; one without a roll is none of them. */
    Set<String> articles();

    /**
     * The order that is placed with this number is the one that may use its cloth from now on.
     *
     * @return false where another order was faster, or there is no such cloth
     */
    boolean claim(String number, String order);

    /** All that is left of it goes back to its customer. Refused for cloth of the house, and while any is reserved. */
    StockAnswer giveBack(String roll, String by);
}
