package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.Article;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the stock refuses in mm, in the units of the forms: lengths along a roll in m, across it in cm. A flaw's y is
 * told from the selvedge, as it was typed. Sizes of flaws are typed in mm and stay.
 */
final class FormUnits {

    /** A length, or the axis that the next lengths of a flaw's place are of. */
    private static final Pattern PART = Pattern.compile("\\b([xy]) |(-?\\d+(?:\\.\\d+)?) mm\\b");

    private static final BigDecimal SELVEDGE = BigDecimal.valueOf(Article.SELVEDGE_MM);

    private FormUnits() {}

    static Refusal of(Refusal refusal) {
        String field = refusal.field();
        boolean isAcross = field.startsWith("width");
        boolean isLength = isAcross
                || field.startsWith("flaws")
                || List.of("lengthMm", "ticketMm").contains(field);
        return isLength
                ? new Refusal(
                        refusal.code(),
                        field,
                        typed(refusal.value(), isAcross),
                        typed(refusal.limit(), isAcross),
                        refusal.words())
                : refusal;
    }

    private static String typed(String text, boolean isAcross) {
        Matcher part = PART.matcher(text);
        StringBuilder typed = new StringBuilder();
        boolean across = isAcross;
        while (part.find()) {
            if (part.group(1) == null) {
                BigDecimal mm = new BigDecimal(part.group(2));
                BigDecimal fromSelvedge = isAcross ? mm : mm.add(SELVEDGE);
                part.appendReplacement(typed, across ? figure(fromSelvedge, 1) + " cm" : figure(mm, 3) + " m");
            } else {
                across = part.group(1).equals("y");
                part.appendReplacement(typed, part.group());
            }
        }
        return part.appendTail(typed).toString();
    }

    /** As people write it: {@code 27.31 m}, {@code 147.6 cm}. */
    private static String figure(BigDecimal mm, int places) {
        BigDecimal figure = mm.movePointLeft(places).stripTrailingZeros();
        int least = places == 1 ? 1 : 2;
        return (figure.scale() < least ? figure.setScale(least) : figure).toPlainString();
    }
}
