package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollPlacement;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import io.tailorline.workflow.workshop.stock.choice.NarrowCloth;
import io.tailorline.workflow.workshop.stock.choice.RollChoice;
import io.tailorline.workflow.workshop.stock.ledger.Reserved;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds a roll for an order, within a transaction. Rolls are compared as anybody may read them; the row of the best one
 * is locked and looked at again. Where somebody was faster there, it is tried anew with what he has left.
 */
final class ClothPlacing {

    /** What one try comes to. */
    enum Outcome {
        RESERVED,
        NONE,
        /** It is there, and offers hold as much of the article as they may. */
        OFFERED_OUT,
        /** Somebody was faster on the best roll. */
        AGAIN
    }

    record Try(Outcome outcome, Optional<Reservation> reservation) {

        private static Try of(Outcome outcome) {
            return new Try(outcome, Optional.empty());
        }

        private static Try reserved(Reservation reservation) {
            return new Try(Outcome.RESERVED, Optional.of(reservation));
        }
    }

    private final StoredRolls rolls;
    private final ReservationRows rows;
    private final RollChoice choice;
    private final LotPanels panels;
    private final Articles articles;
    private final StockRules rules;

    ClothPlacing(
            StoredRolls rolls,
            ReservationRows rows,
            RollChoice choice,
            LotPanels panels,
            Articles articles,
            StockRules rules) {
        this.panels = panels;
        this.articles = articles;
        this.rolls = rolls;
        this.rows = rows;
        this.choice = choice;
        this.rules = rules;
    }

    /**
     * What is cut already is cut, and what a lay holds it holds: who asks for it again gets it as it was.
     *
     * @param until of a soft one
     */
    Try place(ClothRequest request, State state, Optional<Instant> until, Instant now) {
        Optional<Reservation> settled = rows.consumed(request.order(), request.material(), request.part())
                .or(() -> rows.shared(request.order(), request.material()));
        if (settled.isPresent()) {
            return Try.reserved(settled.get());
        }
        Optional<Reservation> held = rows.active(request.order(), request.material(), request.part());
        if (held.isPresent()) {
            Optional<Reservation> kept = keep(held.get(), request, state, until);
            if (kept.isPresent()) {
                return Try.reserved(kept.get());
            }
            end(held.get());
        }
        return choose(request, state, until, now);
    }

    /** What it has already, with the new length, where its roll allows. */
    private Optional<Reservation> keep(Reservation held, ClothRequest request, State state, Optional<Instant> until) {
        if (!held.article().equals(request.article()) || !isOfTheLot(held.lot(), request)) {
            return Optional.empty();
        }
        State stays = held.state() == State.FIRM ? State.FIRM : state;
        Reservation now =
                held.asked(request).in(stays, stays == State.SOFT ? latest(held.expires(), until) : Optional.empty());
        return rolls.lock(now.roll()).flatMap(account -> resized(narrow(now).on(account.roll(), now), account));
    }

    /** What it was asked for as: on the full width of its article, whatever roll it has. */
    ClothRequest asked(Reservation held) {
        return rolls.find(held.roll())
                .map(roll -> narrow(held).full(roll.roll(), held))
                .orElse(held)
                .request();
    }

    private NarrowCloth narrow(Reservation wanted) {
        return new NarrowCloth(
                articles.find(wanted.article()).map(Article::usableWidth).orElse(0.0));
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.filter(at -> other.isEmpty() || at.isAfter(other.get())).or(() -> other);
    }

    private boolean isOfTheLot(String lot, ClothRequest request) {
        return request.asOrder()
                .flatMap(earlier -> rows.lotOf(earlier, request.article()))
                .map(lot::equals)
                .orElse(true);
    }

    /** Writes it where its roll holds it as it is now. */
    Optional<Reservation> resized(Reservation now) {
        return rolls.lock(now.roll()).flatMap(account -> resized(now, account));
    }

    private Optional<Reservation> resized(Reservation now, RollAccount account) {
        if (!fits(account, now)) {
            return Optional.empty();
        }
        rows.change(now);
        return Optional.of(now);
    }

    private boolean fits(RollAccount account, Reservation wanted) {
        List<Reservation> all = new ArrayList<>(rows.activeOn(account.roll().id()));
        all.removeIf(one -> one.id().equals(wanted.id()));
        all.add(wanted);
        return account.roll().state().mayBeReserved()
                && account.roll().isFor(wanted.order())
                && account.roll().width().leastMm() >= wanted.widthMm()
                && Reserved.placement(account.roll(), account.flaws(), all, rules)
                        .isPlaced();
    }

    void end(Reservation held) {
        if (held.state() == State.SHARED) {
            rows.endShare(held);
        } else {
            rows.change(held.released());
        }
        openLot(held);
    }

    /** Ends a soft one whose time is over, unless somebody has confirmed it or asked for longer meanwhile. */
    void expire(Reservation over, Instant now) {
        if (rows.expires(over, now)) {
            openLot(over);
        }
    }

    private void openLot(Reservation held) {
        if (held.material() == Material.SHELL) {
            rows.openLot(held.order(), held.article());
        }
    }

    private Try choose(ClothRequest request, State state, Optional<Instant> until, Instant now) {
        Reservation wanted = wanted(request, state, until, now);
        List<RollChoice.Scored> best = choice.best(candidates(request), wanted, narrow(wanted));
        if (best.isEmpty()) {
            return Try.of(Outcome.NONE);
        }
        if (state == State.SOFT && !mayOffer(wanted)) {
            return Try.of(Outcome.OFFERED_OUT);
        }
        StockedRoll chosen = best.get(0).roll();
        Reservation placed = narrow(wanted)
                .on(chosen.roll(), wanted)
                .on(chosen.lot().id(), chosen.roll().id());
        Optional<RollAccount> account = rolls.lock(chosen.roll().id());
        if (account.isEmpty() || !fits(account.get(), placed)) {
            return Try.of(Outcome.AGAIN);
        }
        rows.insert(placed);
        if (request.material() == Material.SHELL) {
            rows.decideLot(request.order(), request.article(), placed.lot());
        }
        return Try.reserved(placed);
    }

    /** Whether the order could have this now, as anybody may read it: what it has already counts as free to it. */
    boolean isThere(ClothRequest request, Instant now) {
        Reservation wanted = wanted(request, State.FIRM, Optional.empty(), now);
        return rows.active(request.order(), request.material(), request.part())
                        .filter(held -> held.article().equals(request.article()) && isOfTheLot(held.lot(), request))
                        .flatMap(held -> rolls.find(held.roll()).filter(roll -> holds(roll, held, request)))
                        .isPresent()
                || !choice.best(candidates(request), wanted, narrow(wanted)).isEmpty();
    }

    private static boolean holds(StockedRoll roll, Reservation held, ClothRequest request) {
        List<Reservation> all = roll.reservations().stream()
                .map(one -> one.id().equals(held.id()) ? held.asked(request) : one)
                .toList();
        return roll.roll().state().mayBeReserved()
                && roll.roll().width().leastMm() >= request.widthMm()
                && RollPlacement.of(roll.usable(), all).isPlaced();
    }

    /** The first offer always; more of them while together they hold no more than their share. */
    private boolean mayOffer(Reservation wanted) {
        double usable = 0;
        double firm = 0;
        double soft = 0;
        for (StockedRoll one : rolls.ofArticle(wanted.article())) {
            if (one.roll().state().mayBeReserved()) {
                usable += one.usable().stream().mapToDouble(UsableLength::mm).sum();
                firm += lengths(one, State.FIRM);
                soft += lengths(one, State.SOFT);
            }
        }
        return soft == 0 || soft + wanted.lengthMm() <= rules.softShare() * (usable - firm);
    }

    private static double lengths(StockedRoll roll, State state) {
        return roll.reservations().stream()
                .filter(one -> one.state() == state)
                .mapToDouble(Reservation::lengthMm)
                .sum();
    }

    /** "Lay it on this one": of the same lot for shell, and relaxed, for it is laid now. */
    Optional<Reservation> move(Reservation held, String roll, Instant now) {
        Optional<RollAccount> account = rolls.lock(roll);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Reservation there = held.on(account.get().roll().lot(), roll);
        boolean isAllowed = account.get().roll().article().equals(held.article())
                && account.get().roll().mayBeCut(now)
                && (held.material() != Material.SHELL || there.lot().equals(held.lot()));
        if (!isAllowed || !fits(account.get(), there)) {
            return Optional.empty();
        }
        rows.change(there);
        return Optional.of(there);
    }

    private static Reservation wanted(ClothRequest request, State state, Optional<Instant> until, Instant now) {
        return new Reservation(
                UUID.randomUUID().toString(),
                request.order(),
                request.material(),
                request.part(),
                request.article(),
                "",
                "",
                Mm.onGrid(request.lengthMm()),
                state,
                until,
                request.due(),
                now,
                request.widthMm(),
                request.asOrder(),
                Optional.empty());
    }

    private static boolean isOwn(Roll roll, String order) {
        return roll.onlyFor().filter(order::equals).isPresent();
    }

    /**
     * Rolls that the order may use, of the lot that its shell comes from; only its own where its customer brings it.
     */
    List<StockedRoll> candidates(ClothRequest request) {
        Optional<String> lot = request.material() == Material.SHELL
                ? rows.lotOf(request.order(), request.article())
                        .or(() -> request.asOrder().flatMap(earlier -> rows.lotOf(earlier, request.article())))
                : Optional.empty();
        List<StockedRoll> all = rolls.ofArticle(request.article());
        boolean hasItsOwn = all.stream().anyMatch(one -> isOwn(one.roll(), request.order()));
        return panels.without(all, request).stream()
                .filter(one -> one.roll().state().mayBeReserved())
                .filter(one -> hasItsOwn
                        ? isOwn(one.roll(), request.order())
                        : one.roll().isFor(request.order()))
                .filter(one -> one.roll().width().leastMm() >= request.widthMm())
                .filter(one -> lot.map(one.lot().id()::equals).orElse(true))
                .toList();
    }
}
