package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.ledger.Booking;
import io.tailorline.workflow.workshop.stock.ledger.Expect;
import io.tailorline.workflow.workshop.stock.ledger.LedgerStep;
import io.tailorline.workflow.workshop.stock.ledger.Receive;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rolls that come, or are ordered: within a transaction. */
final class Receiving {

    private final StoredRolls rolls;
    private final StoredPlaces places;
    private final Articles articles;
    private final PlaceRoom room;

    Receiving(StoredRolls rolls, StoredPlaces places, Articles articles, PlaceRoom room) {
        this.rolls = rolls;
        this.places = places;
        this.articles = articles;
        this.room = room;
    }

    StockAnswer expect(NewRoll roll, LocalDate day, Booking booking) {
        Optional<Article> article = articles.find(roll.article());
        Optional<StockRefusal> refusal = check(roll, article);
        if (refusal.isPresent()) {
            return new StockAnswer.Refused(refusal.get());
        }
        Optional<RollAccount> known = rolls.lockByTicket(roll.article(), roll.ticket());
        if (known.isPresent()) {
            Roll there = known.get().roll();
            return taken(there, rolls.ledger(there.id()).get(0));
        }
        return open(roll, article.orElseThrow(), Optional.of(day), new Expect(), booking);
    }

    StockAnswer receive(NewRoll roll, Booking booking) {
        Optional<Article> article = articles.find(roll.article());
        Optional<Place> place = places.find(roll.place().isEmpty() ? Place.DOCK.id() : roll.place());
        Optional<StockRefusal> refusal = check(roll, article)
                .or(() -> place.isPresent()
                        ? Optional.empty()
                        : Optional.of(StockRefusal.of(Code.UNKNOWN_PLACE, "place", roll.place(), "")));
        if (refusal.isPresent()) {
            return new StockAnswer.Refused(refusal.get());
        }
        double articleWidth = article.orElseThrow().usableWidth();
        Optional<RollAccount> known = rolls.lockByTicket(roll.article(), roll.ticket());
        if (known.isPresent() && known.get().roll().state() != RollState.EXPECTED) {
            return again(known.get().roll(), roll, booking.by());
        }
        Optional<StockRefusal> noRoom = room.refusal(place.orElseThrow());
        if (noRoom.isPresent()) {
            return new StockAnswer.Refused(noRoom.get());
        }
        LedgerStep step = new Receive(
                roll.ticketMm(),
                NewRollCheck.width(roll, articleWidth),
                place.orElseThrow().id());
        return known.isEmpty()
                ? open(roll, article.orElseThrow(), Optional.empty(), step, booking)
                : arrived(known.get(), roll, step, booking);
    }

    private Optional<StockRefusal> check(NewRoll roll, Optional<Article> article) {
        return article.isEmpty()
                ? Optional.of(StockRefusal.of(Code.UNKNOWN_ARTICLE, "article", roll.article(), ""))
                : NewRollCheck.refusal(roll, article.get());
    }

    /** What its ticket says counts; where it says nothing, what was said when it was ordered. */
    private StockAnswer arrived(RollAccount expected, NewRoll said, LedgerStep step, Booking booking) {
        Roll known = expected.roll();
        if (!said.id().isEmpty() && !said.id().equals(known.id())) {
            return new StockAnswer.Refused(StockRefusal.of(Code.EXPECTED_AS, "id", said.id(), known.id()));
        }
        Lot ordered = rolls.lot(known.lot());
        String dyeLot = either(said.dyeLot(), ordered.dyeLot());
        Lot lot = rolls.lotOf(
                known.article(),
                either(said.supplier(), ordered.supplier()),
                dyeLot,
                either(said.shade(), ordered.shade()),
                dyeLot.isEmpty() ? known.id() : "",
                booking.at());
        Roll arrived = known.ofTicket(lot.id(), said.onlyFor().or(known::onlyFor));
        return step.on(expected.with(arrived), booking)
                .map(
                        booked -> {
                            rolls.save(expected, booked.account(), booked.entries());
                            return new StockAnswer.Done(booked.account().roll(), booked.entries(), List.of());
                        },
                        StockAnswer.Refused::new);
    }

    private static String either(String said, String ordered) {
        return said.isEmpty() ? ordered : said;
    }

    /**
     * A second tap of the same person changes nothing; other values are refused, and another person told who it was.
     */
    private StockAnswer again(Roll known, NewRoll said, String by) {
        StockEntry first = rolls.ledger(known.id()).stream()
                .filter(entry -> entry.kind() == StockEntry.Kind.RECEIVE)
                .findFirst()
                .orElseThrow();
        if (!first.by().equals(by)) {
            return taken(known, first);
        }
        return SaidBefore.otherwise(known, rolls.lot(known.lot()), first.place(), said)
                .<StockAnswer>map(StockAnswer.Refused::new)
                .orElseGet(() -> new StockAnswer.Done(known, List.of(), List.of()));
    }

    private static StockAnswer taken(Roll known, StockEntry first) {
        return new StockAnswer.Refused(StockRefusal.of(
                Code.RECEIVED_ALREADY,
                "ticket",
                known.ticket(),
                "",
                known.id(),
                first.by(),
                first.at().toString()));
    }

    private StockAnswer open(NewRoll roll, Article article, Optional<LocalDate> day, LedgerStep step, Booking booking) {
        if (!roll.id().isEmpty() && rolls.isKnown(roll.id())) {
            return new StockAnswer.Refused(StockRefusal.of(Code.ROLL_NUMBER_TAKEN, "id", roll.id(), ""));
        }
        String id = roll.id().isEmpty() ? next() : roll.id();
        Lot lot = rolls.lotOf(
                roll.article(),
                roll.supplier(),
                roll.dyeLot(),
                roll.shade(),
                roll.dyeLot().isEmpty() ? id : "",
                booking.at());
        Roll opened = new Roll(
                id,
                lot.id(),
                roll.article(),
                Roll.Kind.ROLL,
                Optional.empty(),
                "",
                roll.ticket(),
                new RollLength(roll.ticketMm(), roll.ticketMm(), 0, 0),
                NewRollCheck.width(roll, article.usableWidth()),
                RollState.EXPECTED,
                Optional.empty(),
                Optional.empty(),
                day,
                roll.onlyFor(),
                Optional.empty(),
                0);
        return step.on(RollAccount.opened(opened), booking)
                .map(
                        booked -> {
                            rolls.insert(booked.account(), booked.entries());
                            return new StockAnswer.Done(booked.account().roll(), booked.entries(), List.of());
                        },
                        StockAnswer.Refused::new);
    }

    /** Labels that were printed elsewhere may have taken a number. */
    private String next() {
        String id = "R-" + rolls.draw("R");
        return rolls.isKnown(id) ? next() : id;
    }
}
