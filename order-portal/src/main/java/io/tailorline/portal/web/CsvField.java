package io.tailorline.portal.web;

/** A field of a CSV file (RFC 4180). None begins as a formula of a spreadsheet does. */
public final class CsvField {

    private CsvField() {}

    public static String of(String text) {
        String plain = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
