package io.tailorline.workflow.production.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;

/**
 * Which versions of the diagram this release runs: its own and every earlier one, so that orders that an earlier
 * release began are finished. While two releases run side by side, a version that is deployed after this release's own
 * is a newer one's: its steps are left to the portals that know them.
 */
final class ProcessDefinitionVersions implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ManagementService management;
    private final List<Resource> diagrams;

    ProcessDefinitionVersions(RepositoryService repository, ManagementService management, List<Resource> diagrams) {
        this.repository = repository;
        this.management = management;
        this.diagrams = List.copyOf(diagrams);
    }

    /** After the engine is made: it has deployed the diagram of this release then, unless it was there already. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Deployment> all =
                repository.createDeploymentQuery().orderByDeploymentTime().asc().list();
        int last = all.size() - 1;
        while (last > 0 && !holdsAll(all.get(last))) {
            last--;
        }
        for (int i = 0; i < all.size(); i++) {
            String id = all.get(i).getId();
            if (i <= last) {
                management.registerDeploymentForJobExecutor(id);
            } else {
                management.unregisterDeploymentForJobExecutor(id);
            }
        }
    }

    private boolean holdsAll(Deployment deployment) {
        return diagrams.stream().allMatch(diagram -> holds(deployment, diagram));
    }

    private boolean holds(Deployment deployment, Resource diagram) {
        Optional<String> name = repository.getDeploymentResourceNames(deployment.getId()).stream()
                .filter(resource -> resource.endsWith(String.valueOf(diagram.getFilename())))
                .findFirst();
        return name.isPresent() && Arrays.equals(bytes(diagram), bytes(deployment.getId(), name.get()));
    }

    private byte[] bytes(String deployment, String name) {
        try (InputStream stored = repository.getResourceAsStream(deployment, name)) {
            return stored.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Resource diagram) {
        try (InputStream own = diagram.getInputStream()) {
            return own.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
