package io.tailorline.workflow.workshop.article;

import io.tailorline.workflow.workshop.FibreShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fibres by weight as one text: {@code wool 98; elastane 2}. */
final class FibreText {

    private static final String FIELD = ArticleField.FIBRES.word();
    private static final String EXAMPLE = "wool 98; elastane 2";
    private static final Pattern SHARE =
            Pattern.compile("([a-z][a-z -]{1,38}[a-z]) +([0-9]{1,3}(?:\\.[0-9]{1,2})?) *%?");

    /** More than any label has. */
    private static final int MOST = 10;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private FibreText() {}

    static String of(List<FibreShare> fibres) {
        return fibres.stream()
                .map(share -> share.fibre() + " " + TypedNumbers.text(share.perCent()))
                .collect(Collectors.joining("; "));
    }

    /** The largest share first; none, with faults told, when they cannot be read or do not make the whole. */
    static List<FibreShare> read(String text, List<ArticleFault> faults) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<FibreShare> shares = new ArrayList<>();
        Set<String> names = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : text.split(";", -1)) {
            Matcher share = SHARE.matcher(part.strip());
            if (!share.matches()) {
                String code = part.contains(",") ? "article-comma" : "article-fibre";
                faults.add(new ArticleFault(code, FIELD, part.strip(), EXAMPLE));
                return List.of();
            }
            BigDecimal perCent = new BigDecimal(share.group(2));
            if (!names.add(share.group(1)) || perCent.signum() == 0 || names.size() > MOST) {
                faults.add(new ArticleFault("article-fibre", FIELD, part.strip(), EXAMPLE));
                return List.of();
            }
            sum = sum.add(perCent);
            shares.add(new FibreShare(share.group(1), perCent.doubleValue()));
        }
        if (sum.compareTo(WHOLE) != 0) {
            faults.add(new ArticleFault("article-fibres-sum", FIELD, TypedNumbers.plain(sum) + " %", "100 %"));
            return List.of();
        }
        shares.sort(Comparator.comparingDouble(FibreShare::perCent).reversed());
        return List.copyOf(shares);
    }
}
