package io.tailorline.nesting.problem;

import static io.tailorline.nesting.problem.RuleConflict.exact;
import static io.tailorline.nesting.problem.RuleConflict.text;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a piece that contradict the cloth or each other. */
record PieceConflicts(Fabric fabric, MarkerRules rules, MarkerPiece piece) {

    Optional<RuleConflict> first() {
        PieceRule rule = rules.piece(piece.piece().id());
        return Stream.of(
                        rule.gap().flatMap(this::gap),
                        rule.tolerates().flatMap(this::grade),
                        rule.block().flatMap(this::block))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<RuleConflict> gap(double gap) {
        return conflict(
                gap < fabric.pieceGap(), "gap", Notice.of("nest.gap", exact(gap), name(), exact(fabric.pieceGap())));
    }

    private Optional<RuleConflict> grade(String grade) {
        return conflict(
                !rules.grades().contains(grade),
                "tolerates",
                Notice.of("nest.grade", text(grade), name(), text(rules.grades())));
    }

    private Optional<RuleConflict> block(Block block) {
        double along = fabric.stripe().map(Fabric.Stripe::warpRepeat).orElse(0.0);
        double across = fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0);
        return Stream.of(
                        side("block.top", block.top(), along),
                        side("block.hem", block.hem(), along),
                        side("block.low", block.low(), across),
                        side("block.high", block.high(), across))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<RuleConflict> side(String field, Block.Amount amount, double repeat) {
        return conflict(
                amount.perCentOfRepeat() && repeat == 0,
                field,
                Notice.of("nest.block", text(field), text(amount.value()), name()));
    }

    private static Optional<RuleConflict> conflict(boolean whether, String field, Notice notice) {
        return whether ? Optional.of(new RuleConflict(field, notice)) : Optional.empty();
    }

    private Word name() {
        return Word.piece(piece.piece().id());
    }
}
