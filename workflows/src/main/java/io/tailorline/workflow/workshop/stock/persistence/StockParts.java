package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.choice.RemnantWorth;
import io.tailorline.workflow.workshop.stock.choice.RollChoice;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What stock and reservations share. */
record StockParts(
        StoredRolls rolls,
        ReservationRows reservations,
        LotPanels panels,
        WaitRows waits,
        ClothPlacing placing,
        ClothUse use,
        ClothArrivals arrivals,
        CutBooking cuts,
        Displacement displacement,
        Articles articles,
        StockRules rules,
        InstantSource clock,
        TransactionOperations transaction,
        Consumer<Object> events) {

    static StockParts of(
            JdbcClient jdbc,
            Articles articles,
            StockRules rules,
            InstantSource clock,
            ZoneId zone,
            TransactionOperations transaction,
            Consumer<Object> events,
            RemnantRules remnants) {
        ReservationRows reservations = new ReservationRows(jdbc);
        StoredRolls rolls = new StoredRolls(jdbc, reservations, rules.length());
        WaitRows waits = new WaitRows(jdbc);
        RollChoice choice = new RollChoice(new RemnantWorth(rules.needs(), RemnantWorth.GUESSED));
        ClothArrivals arrivals = new ClothArrivals(jdbc, articles, zone);
        LotPanels panels = new LotPanels(jdbc, articles, remnants, () -> arrivals.today(clock.instant()));
        ClothPlacing placing = new ClothPlacing(rolls, reservations, choice, panels, articles, rules);
        Displacement displacement = new Displacement(placing, waits, rules, events);
        return new StockParts(
                rolls,
                reservations,
                panels,
                waits,
                placing,
                new ClothUse(jdbc, articles),
                arrivals,
                new CutBooking(rolls, reservations, rules, displacement, arrivals, events),
                displacement,
                articles,
                rules,
                clock,
                transaction,
                events);
    }
}
