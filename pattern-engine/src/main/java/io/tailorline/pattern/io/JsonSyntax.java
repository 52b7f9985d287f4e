package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no JSON, in words of the file and not of the parser. */
public final class JsonSyntax {

    private static final Pattern TWICE = Pattern.compile("Duplicate [Ff]ield '(.*)'", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("Unrecognized token '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('(.)' \\(code (\\d+).*", Pattern.DOTALL);

    private static final int SHOWN = 30;

    private JsonSyntax() {}

    /** One sentence about what stands where the parser stopped. */
    public static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        if (broken instanceof JsonEOFException) {
            return "the file ends in the middle of a value; expected the rest of it.";
        }
        if (broken instanceof StreamConstraintsException) {
            return message.contains("depth")
                    ? "values are nested more than 1000 deep; expected at most 1000."
                    : "a number, name or text is too long; expected a shorter one.";
        }
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            return "'%s' is given twice; expected once.".formatted(shown(twice.group(1)));
        }
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return "'%s' is no value in JSON.".formatted(shown(unknown.group(1)));
        }
        Matcher character = CHARACTER.matcher(message);
        return character.matches()
                ? "%s is not expected here."
                        .formatted(character(character.group(1), Integer.parseInt(character.group(2))))
                : otherwise(message);
    }

    private static String character(String letter, int code) {
        return Character.isISOControl(code)
                ? String.format(Locale.ROOT, "character %d", code)
                : "'%s'".formatted(letter);
    }

    private static String otherwise(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("numeric") || lower.contains("number") || lower.contains("leading zero")) {
            return "this is no number in JSON.";
        }
        if (lower.startsWith("trailing token")) {
            return "something follows after the end of the value; expected nothing.";
        }
        if (lower.startsWith("unexpected close marker")) {
            return "this bracket closes nothing that is open.";
        }
        if (lower.contains("escape")) {
            return "this backslash begins no escape known in JSON.";
        }
        return lower.contains("unquoted character") || lower.contains("ctrl-char")
                ? "a text holds a line break or another control character; expected it escaped."
                : "this is no JSON.";
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "...";
    }
}
