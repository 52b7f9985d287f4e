package io.tailorline.workflow.workshop.article;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.ArticleLabel;
import io.tailorline.workflow.workshop.ArticleName;
import io.tailorline.workflow.workshop.ArticleSupply;
import io.tailorline.workflow.workshop.CareSymbols;
import io.tailorline.workflow.workshop.ClothPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an article of texts, one a field, or tells everything that is wrong with them at once. */
public final class ArticleReader {

    private static final String COLOUR = "#[0-9A-Fa-f]{6}";

    /** Heavier than any overcoating, g/m2. */
    private static final double HEAVIEST = 1500;

    /** Repeats below this count as plain, mm. */
    private static final double LEAST_REPEAT = 1;

    /** No marker of a suit could be matched on a larger one, mm. */
    private static final double MOST_REPEAT = 1000;

    private static final double MOST_SHRINKAGE = 15;
    private static final double MOST_PRICE = 100_000;
    private static final double MOST_DAYS = 730;

    /** No loom weaves wider, mm. */
    private static final double WIDEST = 5000;

    private final ArticleLimits limits;

    public ArticleReader(ArticleLimits limits) {
        this.limits = limits;
    }

    /**
     * What became of the texts.
     *
     * @param article empty when there are faults
     */
    public record Reading(Optional<Article> article, List<ArticleFault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** @param typed by {@link ArticleField#word}; a field that is not there is empty */
    public Reading read(Map<String, String> typed) {
        List<ArticleFault> faults = new ArrayList<>();
        TypedFields fields = new TypedFields(typed, faults);
        String id = fields.matching(
                ArticleField.ID,
                "(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*",
                "article-id",
                "1 to 40 small letters, digits and hyphens");
        Optional<ArticleKind> kind = fields.word(ArticleField.KIND, ArticleKind.class, ArticleKind::word);
        ArticleName name =
                new ArticleName(fields.text(ArticleField.NAME_EN, 1, 120), fields.text(ArticleField.NAME_ZH, 1, 120));
        String colour = fields.matching(ArticleField.COLOUR, COLOUR, "article-colour", "#RRGGBB");
        double width = width(fields, kind);
        double weight = fields.number(ArticleField.WEIGHT, 0, HEAVIEST, "g/m²");
        Optional<Nap> nap = fields.word(ArticleField.NAP, Nap.class, Nap::word);
        Optional<Fabric.Face> face = fields.word(
                ArticleField.FACE, Fabric.Face.class, each -> each.name().toLowerCase(Locale.ROOT));
        Optional<ClothPattern> pattern = pattern(fields);
        Fabric.Shrinkage shrinkage = new Fabric.Shrinkage(
                fields.number(ArticleField.SHRINKAGE_WARP, 0, MOST_SHRINKAGE, "%"),
                fields.number(ArticleField.SHRINKAGE_WEFT, 0, MOST_SHRINKAGE, "%"));
        ArticleSupply supply = supply(fields);
        ArticleLabel label = label(fields, faults);
        boolean rules = rules(fields);
        return faults.isEmpty()
                ? new Reading(
                        Optional.of(new Article(
                                id,
                                kind.orElseThrow(),
                                name,
                                colour.toLowerCase(Locale.ROOT),
                                width,
                                weight,
                                nap.orElseThrow(),
                                face.orElseThrow(),
                                pattern,
                                shrinkage,
                                supply,
                                label,
                                rules)),
                        faults)
                : new Reading(Optional.empty(), faults);
    }

    private double width(TypedFields fields, Optional<ArticleKind> kind) {
        boolean isCut = kind.flatMap(ArticleKind::material).isPresent();
        if (isCut && fields.isEmpty(ArticleField.USABLE_WIDTH)) {
            fields.fault("article-missing", ArticleField.USABLE_WIDTH, "", "a width in mm");
            return 0;
        }
        double width = fields.number(ArticleField.USABLE_WIDTH, 0, WIDEST, "mm");
        boolean isLength = TypedNumbers.of(fields.text(ArticleField.USABLE_WIDTH))
                .filter(number -> number.signum() >= 0 && number.doubleValue() <= WIDEST)
                .isPresent();
        if (isCut && isLength) {
            double needed = kind.flatMap(ArticleKind::material)
                    .map(material -> limits.widestPiece().getOrDefault(material, 0.0))
                    .orElse(0.0);
            fit(fields, width, Math.ceil(Math.max(needed, 1)));
        }
        return width;
    }

    private void fit(TypedFields fields, double width, double least) {
        String said = TypedNumbers.text(width) + " mm";
        if (width < least) {
            fields.fault(
                    "article-narrow",
                    ArticleField.USABLE_WIDTH,
                    said,
                    "at least %s mm".formatted(TypedNumbers.text(least)));
        }
        if (width > limits.widestTable()) {
            fields.fault(
                    "article-wide",
                    ArticleField.USABLE_WIDTH,
                    said,
                    "at most %s mm".formatted(TypedNumbers.text(limits.widestTable())));
        }
    }

    private static Optional<ClothPattern> pattern(TypedFields fields) {
        double warp = repeat(fields, ArticleField.WARP_REPEAT);
        double weft = repeat(fields, ArticleField.WEFT_REPEAT);
        double across = start(fields, ArticleField.OFFSET, ArticleField.WEFT_REPEAT, weft);
        double along = start(fields, ArticleField.OFFSET_ALONG, ArticleField.WARP_REPEAT, warp);
        if (warp == 0 && weft == 0) {
            if (!fields.isEmpty(ArticleField.LINE_COLOUR)
                    && !fields.isFaulty("article-stripe")
                    && isNone(fields, ArticleField.WARP_REPEAT)
                    && isNone(fields, ArticleField.WEFT_REPEAT)) {
                fields.fault(
                        "article-stripe",
                        ArticleField.WEFT_REPEAT,
                        fields.text(ArticleField.WEFT_REPEAT),
                        "%s to %s mm".formatted(TypedNumbers.text(LEAST_REPEAT), TypedNumbers.text(MOST_REPEAT)));
            }
            return Optional.empty();
        }
        String colour = fields.matching(ArticleField.LINE_COLOUR, COLOUR, "article-colour", "#RRGGBB");
        return Optional.of(new ClothPattern(warp, weft, across, along, colour.toLowerCase(Locale.ROOT)));
    }

    /** Nothing is given, or 0. */
    private static boolean isNone(TypedFields fields, ArticleField field) {
        return fields.isEmpty(field)
                || TypedNumbers.of(fields.text(field))
                        .filter(number -> number.signum() == 0)
                        .isPresent();
    }

    private static double repeat(TypedFields fields, ArticleField field) {
        boolean isNone = fields.decimal(field, "mm").map(BigDecimal::signum).orElse(0) == 0;
        return isNone ? 0 : fields.number(field, LEAST_REPEAT, MOST_REPEAT, "mm");
    }

    /** Where the first line runs: within the first repeat. A start without a repeat is half a stripe. */
    private static double start(TypedFields fields, ArticleField field, ArticleField repeated, double repeat) {
        BigDecimal at = fields.decimal(field, "mm").orElse(BigDecimal.ZERO);
        if (at.signum() == 0) {
            return 0;
        }
        if (repeat == 0 && !isNone(fields, repeated)) {
            return 0;
        }
        if (repeat == 0) {
            fields.fault(
                    "article-stripe",
                    repeated,
                    fields.text(repeated),
                    "%s to %s mm".formatted(TypedNumbers.text(LEAST_REPEAT), TypedNumbers.text(MOST_REPEAT)));
            return 0;
        }
        if (at.signum() < 0 || at.doubleValue() >= repeat) {
            fields.fault(
                    "article-range",
                    field,
                    TypedNumbers.plain(at) + " mm",
                    "0 mm to less than the repeat, %s mm".formatted(TypedNumbers.text(repeat)));
        }
        return at.doubleValue();
    }

    private static ArticleSupply supply(TypedFields fields) {
        String currency = fields.text(ArticleField.CURRENCY);
        boolean isPriced = !isNone(fields, ArticleField.PRICE);
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .findFirst();
        if (known.isEmpty() && (isPriced || !currency.isEmpty())) {
            fields.fault("article-currency", ArticleField.CURRENCY, currency, "ISO 4217: CNY, EUR, …");
        }
        int digits = known.map(Currency::getDefaultFractionDigits).orElse(0);
        double price = fields.number(ArticleField.PRICE, 0, MOST_PRICE, currency);
        BigDecimal minor = BigDecimal.valueOf(price).movePointRight(Math.max(0, digits));
        if (known.isPresent() && minor.stripTrailingZeros().scale() > 0) {
            fields.fault(
                    "article-range",
                    ArticleField.PRICE,
                    fields.text(ArticleField.PRICE) + " " + currency,
                    "%d decimals".formatted(digits));
        }
        double days = fields.number(ArticleField.LEAD_TIME, 0, MOST_DAYS, "d");
        if (days != Math.rint(days)) {
            fields.fault("article-range", ArticleField.LEAD_TIME, fields.text(ArticleField.LEAD_TIME), "whole days");
        }
        return new ArticleSupply(minor.longValue(), currency, fields.text(ArticleField.SUPPLIER, 0, 120), (int) days);
    }

    private static ArticleLabel label(TypedFields fields, List<ArticleFault> faults) {
        String origin = fields.text(ArticleField.ORIGIN);
        if (!origin.isEmpty()
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(origin)) {
            fields.fault("article-country", ArticleField.ORIGIN, origin, "ISO 3166: CN, GB, IT, …");
        }
        return new ArticleLabel(FibreText.read(fields.text(ArticleField.FIBRES), faults), care(fields), origin);
    }

    private static final List<ArticleField> CARE = List.of(
            ArticleField.WASHING, ArticleField.BLEACHING, ArticleField.DRYING, ArticleField.IRONING, ArticleField.CARE);

    /** All five or none. */
    private static Optional<CareSymbols> care(TypedFields fields) {
        if (CARE.stream().allMatch(fields::isEmpty)) {
            return Optional.empty();
        }
        var washing = fields.word(ArticleField.WASHING, CareSymbols.Washing.class, CareSymbols.Washing::word);
        var bleaching = fields.word(ArticleField.BLEACHING, CareSymbols.Bleaching.class, CareSymbols.Bleaching::word);
        var drying = fields.word(ArticleField.DRYING, CareSymbols.Drying.class, CareSymbols.Drying::word);
        var ironing = fields.word(ArticleField.IRONING, CareSymbols.Ironing.class, CareSymbols.Ironing::word);
        var care = fields.word(ArticleField.CARE, CareSymbols.Professional.class, CareSymbols.Professional::word);
        return washing.isPresent()
                        && bleaching.isPresent()
                        && drying.isPresent()
                        && ironing.isPresent()
                        && care.isPresent()
                ? Optional.of(new CareSymbols(washing.get(), bleaching.get(), drying.get(), ironing.get(), care.get()))
                : Optional.empty();
    }

    private static boolean rules(TypedFields fields) {
        String text = fields.text(ArticleField.MARKER_RULES);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            fields.fault("article-word", ArticleField.MARKER_RULES, text, "true, false");
        }
        return !text.equals("false");
    }
}
