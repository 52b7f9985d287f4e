package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.choice.RemnantWorth;
import io.tailorline.workflow.workshop.stock.choice.RollChoice;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What stock and reservations share. */
record StockParts(
        StoredRolls rolls,
        ReservationRows reservations,
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
            Consumer<Object> events) {
        ReservationRows reservations = new ReservationRows(jdbc);
        StoredRolls rolls = new StoredRolls(jdbc, reservations, rules.length());
        WaitRows waits = new WaitRows(jdbc);
        RollChoice choice = new RollChoice(new RemnantWorth(rules.needs(), RemnantWorth.GUESSED));
        ClothPlacing placing = new ClothPlacing(rolls, reservations, choice, rules);
        Displacement displacement = new Displacement(placing, waits, rules, events);
        ClothArrivals arrivals = new ClothArrivals(jdbc, articles, zone);
        return new StockParts(
                rolls,
                reservations,
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
