package io.tailorline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes a syntax error of JSON in terms of the file and not of the parser. */
record SyntaxFault(String value, String expected) {

    private static final Pattern TWICE = Pattern.compile("Duplicate [Ff]ield '(.*)'", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("Unrecognized token '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern NON_NUMERIC = Pattern.compile("Non-standard token '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('(.)' \\(code (\\d+).*", Pattern.DOTALL);

    private static final int LONGEST = 30;

    /** @param format of the text, as {@code JSON} */
    static SyntaxFault of(JsonProcessingException broken, String format) {
        String message = broken.getOriginalMessage();
        if (broken instanceof JsonEOFException) {
            return new SyntaxFault("the file ends in the middle of a value", "the rest of it");
        }
        if (broken instanceof StreamConstraintsException) {
            return message.contains("depth")
                    ? new SyntaxFault("values are nested more than 1000 deep", "at most 1000")
                    : new SyntaxFault("a number, name or text is too long", "a shorter one");
        }
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            return new SyntaxFault("'%s' is given twice".formatted(shown(twice.group(1))), "once");
        }
        for (Pattern token : new Pattern[] {UNKNOWN, NON_NUMERIC}) {
            Matcher unknown = token.matcher(message);
            if (unknown.matches()) {
                return new SyntaxFault("'%s'".formatted(shown(unknown.group(1))), "a value in " + format);
            }
        }
        Matcher character = CHARACTER.matcher(message);
        if (character.matches()) {
            if (message.contains("start field name")
                    && Character.isDigit(character.group(1).charAt(0))) {
                return new SyntaxFault(
                        "'%s' after a comma".formatted(character.group(1)),
                        "a name in quotes, or a decimal point instead of the comma");
            }
            return new SyntaxFault(character(character.group(1), Integer.parseInt(character.group(2))), format);
        }
        String what = format.equals("JSON")
                ? otherwise(message.toLowerCase(Locale.ROOT))
                : message.lines().findFirst().orElse("broken");
        return new SyntaxFault(what, format);
    }

    private static String character(String letter, int code) {
        return Character.isISOControl(code)
                ? String.format(Locale.ROOT, "character %d", code)
                : "'%s'".formatted(letter);
    }

    private static String otherwise(String message) {
        if (message.contains("numeric") || message.contains("number") || message.contains("leading zero")) {
            return "a number that is not one of JSON";
        }
        if (message.startsWith("unexpected close marker")) {
            return "a bracket that closes nothing";
        }
        if (message.contains("escape")) {
            return "a backslash that begins no escape";
        }
        return message.contains("unquoted character") || message.contains("ctrl-char")
                ? "a line break or another control character in a text"
                : "text of another kind";
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "...";
    }
}
