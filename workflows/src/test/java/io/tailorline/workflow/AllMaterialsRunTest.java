package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.BundleResult;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.ArticleLabel;
import io.tailorline.workflow.workshop.ArticleName;
import io.tailorline.workflow.workshop.ArticleSupply;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A suit in four materials on its whole way in one process, on three tables: real engines, broker and registers. */
class AllMaterialsRunTest {

    private static final String ORDER = "TL-0001";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private OrderToCut orders;
    private CutRoom room;

    /** A house that cuts lining, fusible and pocketing too. */
    @Configuration(proxyBeanMethods = false)
    static class House {

        @Bean
        @Primary
        HouseMaterials threeMore() {
            return new HouseMaterials() {
                @Override
                public Set<Material> further() {
                    return EnumSet.of(Material.LINING, Material.FUSIBLE, Material.POCKETING);
                }

                @Override
                public Article articleFor(String shell, Material material) {
                    return article(material);
                }
            };
        }

        private static Article article(Material material) {
            return new Article(
                    "house-" + material.word(),
                    ArticleKind.of(material),
                    new ArticleName(material.word(), material.word()),
                    "#808080",
                    1400,
                    0,
                    Nap.TWO_WAY,
                    Fabric.Face.UP,
                    Optional.empty(),
                    new Fabric.Shrinkage(0, 0),
                    new ArticleSupply(0, "CNY", "", 0),
                    ArticleLabel.unknown(),
                    true);
        }
    }

    @BeforeEach
    void start() {
        SpringApplication application = new SpringApplication(WorkflowsApplication.class, House.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        context = application.run(
                "--server.port=0",
                "--tailorline.metrics.enabled=false",
                "--tailorline.security.open=true",
                "--tailorline.data=" + folder,
                "--tailorline.nesting.iterations=1",
                "--tailorline.tables[0].name=table-1",
                "--tailorline.tables[0].simulated=true",
                "--tailorline.tables[1].name=table-2",
                "--tailorline.tables[1].simulated=true",
                "--tailorline.tables[2].name=table-3",
                "--tailorline.tables[2].simulated=true",
                "--tailorline.simulated-speed=500");
        orders = context.getBean(OrderToCut.class);
        room = context.getBean(CutRoom.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    /** Scans the roll that each job names and starts it, as often as it is asked. */
    private void operate() {
        for (Job job : room.jobs()) {
            try {
                if (job.state() == JobState.SCAN) {
                    room.scan(job.jobId(), job.roll(), "operator");
                } else if (job.state() == JobState.READY) {
                    room.start(job.jobId(), ClothCheck.MARKS, "operator");
                }
            } catch (CutRoom.Refused busy) {
                // its start is on its way
            }
        }
    }

    private OrderProgress progress() {
        return orders.find(ORDER).orElseThrow();
    }

    @Test
    void every_material_is_laid_on_its_cloth_and_cut_and_the_order_is_bundled() {
        orders.start(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> {
            operate();
            return progress().state() == OrderState.CUT;
        });

        OrderProgress cut = progress();
        assertThat(cut.materials())
                .extracting(MaterialProgress::material)
                .containsExactly(Material.SHELL, Material.LINING, Material.FUSIBLE, Material.POCKETING);
        assertThat(cut.materials()).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(OrderState.CUT);
            assertThat(each.tableSeconds()).isPresent();
            Marker marker = orders.marker(each.work().id()).orElseThrow();
            assertThat(marker.length()).isEqualTo(each.markerLength().orElseThrow());
        });
        assertThat(cut.materials()).extracting(MaterialProgress::cloth).doesNotHaveDuplicates();
        Set<String> pieces = new HashSet<>();
        for (MaterialProgress each : cut.materials()) {
            room.piecesCut(each.work().id())
                    .cut()
                    .forEach(piece -> assertThat(pieces.add(piece.withinOrder()))
                            .as("cut once: %s", piece)
                            .isTrue());
        }
        Set<Material> machineCut = EnumSet.of(Material.SHELL, Material.LINING, Material.FUSIBLE, Material.POCKETING);
        long wanted = orders.pattern(ORDER).orElseThrow().pieces().stream()
                .filter(piece -> machineCut.contains(piece.material()))
                .mapToLong(piece -> piece.cut().copies().size())
                .sum();
        assertThat(pieces).as("none is lost").hasSize(Math.toIntExact(wanted));
        assertThat(orders.bundle(ORDER, "cutter")).isEqualTo(new BundleResult.Bundled());
        assertThat(progress().state()).isEqualTo(OrderState.BUNDLED);
        assertThat(List.copyOf(room.jobs())).extracting(Job::orderId).containsOnly(ORDER);
    }
}
