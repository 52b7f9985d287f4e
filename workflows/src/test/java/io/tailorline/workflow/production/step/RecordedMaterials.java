package io.tailorline.workflow.production.step;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.cloth.MaterialCloths;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remembers which processes of further materials were begun and ended; runs none. */
public final class RecordedMaterials implements MaterialProcesses {

    final List<String> told = new ArrayList<>();

    /** The step of a house that cuts shells alone. */
    public static FurtherMaterialsStep none(TestDatabase database, JobDispatch dispatch) {
        return new FurtherMaterialsStep(
                new MaterialCloths() {
                    @Override
                    public Set<Material> further() {
                        return Set.of();
                    }

                    @Override
                    public Optional<OrderedCloth> of(MaterialWork work) {
                        return Optional.empty();
                    }
                },
                database.works(),
                database.orders(),
                database.documents(),
                dispatch,
                new RecordedMaterials(),
                database.queue(),
                new EndedLays(database.lays(), database.orders(), dispatch, new NoLays(), new UncountedCloth()));
    }

    @Override
    public void begin(MaterialWork work) {
        told.add("begin " + work);
    }

    @Override
    public void end(String workId, String why) {
        told.add("end " + workId);
    }

    @Override
    public void allCut(String orderId) {
        told.add("all cut " + orderId);
    }
}
