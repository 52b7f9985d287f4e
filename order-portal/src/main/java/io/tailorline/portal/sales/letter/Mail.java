package io.tailorline.portal.sales.letter;

/** Hands a letter to whoever delivers mail. */
public interface Mail {

    /** Whether there is anybody who delivers; without, no letter is written. */
    boolean isThere();

    /**
     * Returns once the letter is taken for delivery.
     *
     * @param id the same for the same letter, so that one that comes twice can be known
     * @param stopLink where its reader stops further letters
     * @throws Undeliverable when it never will be: the address is refused
     * @throws RuntimeException when it may be later
     */
    void send(String id, String to, String subject, String text, String stopLink) throws Undeliverable;

    /** The letter will not be taken, however often it is sent. */
    final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1L;

        public Undeliverable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
