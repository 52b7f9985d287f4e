package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.web.view.PageMessages;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockWordsTest {

    /** Whatever the stock can say has a word in the reader's language. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_state_flaw_place_entry_and_refusal_is_worded(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> keys = Stream.of(
                        Arrays.stream(RollState.values()).map(state -> "roll.state." + state.code()),
                        Arrays.stream(FlawKind.values()).map(kind -> "flaw.kind." + kind.code()),
                        Arrays.stream(StockEntry.Kind.values()).map(kind -> "ledger.kind." + kind.code()),
                        Arrays.stream(Place.Kind.values()).map(kind -> "place.kind." + kind.code()),
                        Arrays.stream(ArticleKind.values()).map(kind -> "stock.kind." + kind.word()),
                        Arrays.stream(StockRefusal.Code.values()).map(code -> "refusal.stock-" + code.key()))
                .flatMap(each -> each)
                .toList();
        assertThat(keys)
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(PageMessages.source().getMessage(key, null, "", locale))
                        .as(key)
                        .isNotEmpty());
    }
}
