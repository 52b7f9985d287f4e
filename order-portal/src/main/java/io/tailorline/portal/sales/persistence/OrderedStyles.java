package io.tailorline.portal.sales.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Each order's style as its customer asked for it, without what the house and a tailor have put in: what it is priced
 * from and what a change begins with.
 */
@Repository
public class OrderedStyles {

    private final JdbcTemplate jdbc;

    OrderedStyles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    public void keep(String order, Style style) {
        jdbc.update("update sales.placed_order set ordered_style = ? where id = ?", StyleJson.text(style), order);
    }

    /** @param cut as the workshop has it: that of an order from before styles were kept, but for the alterations */
    public Style of(String order, Style cut) {
        return jdbc
                .queryForList("select ordered_style from sales.placed_order where id = ?", String.class, order)
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> style(order, text))
                .orElseGet(() -> new Style(cut.fit(), cut.garments(), cut.options(), List.of()));
    }

    private static Style style(String order, String text) {
        try {
            return StyleJson.parse(order, text);
        } catch (FormatFault broken) {
            throw new IllegalStateException(
                    "The style of order %s was sound when it was kept.".formatted(order), broken);
        }
    }
}
