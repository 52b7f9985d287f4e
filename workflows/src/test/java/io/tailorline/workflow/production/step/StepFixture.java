package io.tailorline.workflow.production.step;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.persistence.CutOrder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** One order and one step on real stores and real engines. */
abstract class StepFixture {

    static final String ORDER = "TL-1";

    final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    final TableQueue tables = new TableQueue(
            List.of(
                    new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile()),
                    new CuttingTable("table-2", BuiltInProfile.REFERENCE.profile())),
            database.lists());

    @AfterEach
    void close() {
        database.close();
    }

    void order(MeasurementSet body) {
        database.place(ORDER, SampleOrders.specification(body));
    }

    CutOrder kept() {
        return database.orders().get(ORDER);
    }

    OrderSpecification now() {
        return database.specifications().get(ORDER);
    }

    Payload said() throws Exception {
        return json.read(text()).payload();
    }

    /** Of the last command. */
    String text() {
        return database.sent().get(database.sent().size() - 1);
    }

    DraftPatternStep draft() {
        return database.draftStep();
    }
}
