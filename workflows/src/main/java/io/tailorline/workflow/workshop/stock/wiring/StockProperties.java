package io.tailorline.workflow.workshop.stock.wiring;

import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of the stock: docs/workshop/stock.md.
 *
 * @param rollPoints points per 100 m2 over which a roll is quarantined
 * @param lotPoints the mean of a lot over which the roll that was looked over last is quarantined
 * @param shortPerCent of its ticket that a roll may be too short
 * @param rest how long a roll relaxes, for instance {@code 24h}
 * @param endMm cloth that each end of a marker costs, mm
 * @param flawShare share of the width, above 0 to 1, that flaws side by side may span before a usable length ends
 * @param endingFlaws kinds that end a length whatever they span
 * @param endingPoints points of a flaw that ends a length whatever it spans; 5 for none
 * @param suitMm least length for a suit, ends included, mm; absent for {@link ClothNeed#SUIT}, as the two after it
 * @param jacketMm the same for a jacket
 * @param trousersMm the same for trousers
 * @param usePlain share of plain cloth that nine of ten markers cover, until the house has its own
 * @param useMatched the same of cloth with stripes or checks
 * @param softShare share of what is not reserved for orders that offers may hold together
 * @param sweep between two looks for offers that are over and rolls that have rested
 * @param zone in which the house's days begin
 */
@ConfigurationProperties("tailorline.stock")
record StockProperties(
        @DefaultValue("33.5") double rollPoints,
        @DefaultValue("24") double lotPoints,
        @DefaultValue("1") double shortPerCent,
        @DefaultValue("24h") Duration rest,
        @DefaultValue("30") double endMm,
        @DefaultValue("0.5") double flawShare,
        @DefaultValue({"join", "shade-bar"}) Set<FlawKind> endingFlaws,
        @DefaultValue("5") int endingPoints,
        @Nullable Double suitMm,
        @Nullable Double jacketMm,
        @Nullable Double trousersMm,
        @DefaultValue("0.80") double usePlain,
        @DefaultValue("0.70") double useMatched,
        @DefaultValue("0.5") double softShare,
        @DefaultValue("30s") Duration sweep,
        @DefaultValue("UTC") ZoneId zone) {

    StockProperties {
        if (sweep.compareTo(Duration.ofSeconds(1)) < 0 || sweep.compareTo(Duration.ofHours(1)) > 0) {
            throw new StartRefused(
                    "tailorline.stock.sweep is %s; expected 1 s to 1 h.".formatted(sweep),
                    "Leave it out, or give for instance 30s.");
        }
    }

    /** @throws StartRefused where one is out of its range */
    StockRules rules() {
        try {
            return new StockRules(
                    rollPoints,
                    lotPoints,
                    shortPerCent,
                    rest,
                    endMm,
                    new LengthRule(flawShare, endingFlaws, endingPoints),
                    List.of(
                            need(ClothNeed.SUIT, suitMm),
                            need(ClothNeed.JACKET, jacketMm),
                            need(ClothNeed.TROUSERS, trousersMm)),
                    usePlain,
                    useMatched,
                    softShare);
        } catch (IllegalArgumentException outOfRange) {
            throw new StartRefused(
                    "tailorline.stock: " + outOfRange.getMessage(), "Leave out what you do not mean to set.");
        }
    }

    private static ClothNeed need(ClothNeed usual, @Nullable Double mm) {
        return mm == null ? usual : new ClothNeed(usual.name(), mm, usual.widestPieceMm());
    }
}
