package io.tailorline.workflow.production;

/** Makes read models anew from what they are fed by. */
public interface RebuildViews {

    /**
     * Makes the tailor's queue anew. Orders that begin or end to wait meanwhile are neither lost nor kept.
     *
     * @return how many entries it has
     */
    int rebuild();

    /**
     * Tells the genealogy of cloth anew what each job has cut. What it knows of jobs that are deleted stays.
     *
     * @return how many jobs
     */
    int rebuildGenealogy();
}
