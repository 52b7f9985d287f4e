package io.tailorline.portal.sales.letter;

import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered, without its words: those repeat the address, and logs and lists are read by many.
 *
 * @param text reply code and, where there is one, the enhanced code (RFC 5321 4.2, RFC 3463): {@code 550 5.1.1}; the
 *     kind of fault where the server did not answer
 * @param refusesTheAddress whether it answers 5xx for the address; 4xx may pass
 */
record SmtpReply(String text, boolean refusesTheAddress) {

    private static final Pattern CODES =
            Pattern.compile("^\\s*([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S))?");

    static SmtpReply of(Throwable failure) {
        Throwable last = failure;
        for (Throwable each = first(failure); each != null; each = next(each)) {
            Matcher codes = CODES.matcher(String.valueOf(each.getMessage()));
            if (codes.find()) {
                String text = codes.group(2) == null ? codes.group(1) : codes.group(1) + " " + codes.group(2);
                return new SmtpReply(
                        text, isAboutTheAddress(each) && codes.group(1).startsWith("5"));
            }
            last = each;
        }
        return new SmtpReply("no answer (%s)".formatted(last.getClass().getSimpleName()), false);
    }

    private static boolean isAboutTheAddress(Throwable failure) {
        return failure.getClass().getSimpleName().equals("SMTPAddressFailedException");
    }

    private static Throwable first(Throwable failure) {
        return failure instanceof MailSendException of && of.getMessageExceptions().length > 0
                ? of.getMessageExceptions()[0]
                : failure;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof SendFailedException of && of.getNextException() != null
                ? of.getNextException()
                : failure.getCause();
    }
}
