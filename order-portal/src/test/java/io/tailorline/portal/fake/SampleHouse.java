package io.tailorline.portal.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.HouseSettings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house that has a few articles, and turns its stock on and off as a test wants. */
public final class SampleHouse {

    private static final OffsetDateTime BEFORE = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public SampleHouse(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        article("navy-twill", "SHELL", "Navy twill", "藏青斜纹", "#22324a");
        article("charcoal-hopsack", "SHELL", "Charcoal hopsack", "炭灰方平", "#393c40");
        article("navy-cupro", "LINING", "Navy cupro lining", "藏青铜氨里料", "#2b3d58");
    }

    /** Whether the house counts its cloth. */
    public void stock(boolean on) {
        stock(on, false);
    }

    /** Whether it keeps remnants of it. */
    public void stock(boolean on, boolean remnants) {
        keep(new HouseSettings(false, on, remnants, false, Set.of(), Map.of(), Map.of()));
    }

    /** Whether it lays several orders together; their cloth is not counted. */
    public void lays(boolean on) {
        keep(new HouseSettings(false, false, false, on, Set.of(), Map.of(), Map.of()));
    }

    /** Whether it cuts linings by machine besides the shell. */
    public void linings(boolean on) {
        keep(new HouseSettings(
                on,
                false,
                false,
                false,
                on ? Set.of(Material.LINING) : Set.of(),
                on ? Map.of(Material.LINING, "navy-cupro") : Map.of(),
                Map.of()));
    }

    private void keep(HouseSettings settings) {
        try {
            jdbc.sql("""
                            insert into workshop.house_settings (version, settings, changed_at, changed_by)
                            select coalesce(max(version), 0) + 1, ?, ?, 'test' from workshop.house_settings
                            """).params(json.writeValueAsString(settings), BEFORE).update();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void article(String id, String kind, String en, String zh, String colour) {
        boolean isThere = jdbc.sql("select count(*) from workshop.article where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
        if (isThere) {
            return;
        }
        jdbc.sql("""
                        insert into workshop.article (id, place, kind, name_en, name_zh, colour, usable_width, weight, nap,
                            face, shrinkage_warp, shrinkage_weft, price_per_metre, currency, supplier, lead_time_days, care,
                            origin, marker_rules, changed_at, changed_by)
                        values (?, 90, ?, ?, ?, ?, 1500, 280, 'TWO_WAY', 'UP', 0, 0, 18600, 'CNY', '', 14, '', '', true, ?,
                            'test')
                        """).params(id, kind, en, zh, colour, BEFORE).update();
    }
}
