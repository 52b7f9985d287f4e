package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.table.TableFault;

/**
 * One rule of the table specification, and how a table is asked whether it keeps it.
 *
 * @param section of {@code docs/table-specification.md}
 */
record ConformanceRule(int section, String words, Question question) {

    /** Asks the table. */
    @FunctionalInterface
    interface Question {
        /**
         * @throws Broken when the table does otherwise
         * @throws TableFault when it cannot be asked
         */
        void ask(ConformanceDialogue table) throws Broken, TableFault;
    }

    /** What the table did instead. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String what;

        private Broken(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    /** @throws Broken when {@code found} is not {@code expected} */
    static void require(String what, Object found, Object expected) throws Broken {
        if (!found.equals(expected)) {
            throw new Broken("%s is %s; expected %s".formatted(what, found, expected));
        }
    }
}
