package io.tailorline.workflow.platform.logging;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints the stack trace of an exception in a JSON log: types and frames, but no message, because a message may quote a
 * measurement, a name or a row of the database. Exceptions of the network, the file system and the Java language quote
 * nothing of that and keep theirs.
 */
public final class StackTraceMasking implements StackTracePrinter {

    /** Characters; what is longer than this has recursed. */
    private static final int LONGEST = 8000;

    private static final List<String> QUOTE_NOTHING =
            List.of("java.net.", "java.nio.", "java.lang.", "java.util.concurrent.", "javax.net.", "com.rabbitmq.");

    /** They are thrown with whatever the caller was given. */
    private static final List<Class<? extends Throwable>> QUOTE_ARGUMENTS = List.of(
            IllegalArgumentException.class,
            IllegalStateException.class,
            RuntimeException.class,
            Exception.class,
            Error.class,
            Throwable.class,
            UnsupportedOperationException.class,
            AssertionError.class);

    private final StandardStackTracePrinter printer =
            StandardStackTracePrinter.rootFirst().withMaximumLength(LONGEST).withFormatter(StackTraceMasking::title);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }

    private static String title(Throwable failure) {
        String type = failure.getClass().getName();
        boolean harmless = QUOTE_NOTHING.stream().anyMatch(type::startsWith)
                && !QUOTE_ARGUMENTS.contains(failure.getClass())
                && !(failure instanceof IllegalArgumentException);
        return harmless ? type + ": " + failure.getMessage() : type;
    }
}
