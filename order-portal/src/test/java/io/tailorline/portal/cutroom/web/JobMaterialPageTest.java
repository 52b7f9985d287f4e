package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job says what of a suit it cuts; where the house cuts the shell alone nobody need be told. */
class JobMaterialPageTest extends PortalTest {

    private static final String CUTTER = "cutter:shears";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void cutTheShellAlone() {
        new SampleHouse(jdbc, json).linings(false);
        room.clear();
    }

    @ParameterizedTest
    @CsvSource({"en, Cloth, Lining", "zh, 面料, 里布"})
    void every_job_names_its_material_once_the_house_cuts_several(String language, String shell, String lining)
            throws Exception {
        room.clear();
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.SCAN);
        room.putJob(new MaterialWork(id, Material.LINING), CutRoom.JobState.QUEUED);
        assertThat(page("/cutroom", language)).contains(chip(lining)).doesNotContain(chip(shell));
        assertThat(page("/cutroom/J-" + id, language)).doesNotContain(chip(shell));

        new SampleHouse(jdbc, json).linings(true);

        assertThat(page("/cutroom", language)).contains(chip(shell), chip(lining));
        assertThat(page("/cutroom/J-" + id, language)).contains(chip(shell), chip(lining));
    }

    private String page(String path, String language) throws Exception {
        return get(path + "?lang=" + language, CUTTER).body();
    }

    private static String chip(String material) {
        return "chip material\">" + material + "<";
    }
}
