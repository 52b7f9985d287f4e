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
     * @throws NotSent when it may be later
     */
    void send(String id, String to, String subject, String text, String stopLink) throws Undeliverable, NotSent;

    /** The letter will not be taken, however often it is sent. Its message names neither an address nor a text. */
    final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1L;

        public Undeliverable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** The letter was not taken this time. Its message names neither an address nor a text. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        public NotSent(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
