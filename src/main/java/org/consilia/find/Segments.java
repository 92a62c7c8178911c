package org.consilia.find;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** The segments an index is written in: how large they grow, how many there are, how densely their graphs are linked. */
class Segments {

    /** Of each point in the graph; there may be twice as many at the bottom. */
    private static final int LINKS = 32;

    /** How many neighbours are looked at to choose a point's links; twice as many would take twice as long to build. */
    private static final int CHOSEN_FROM = 100;

    /**
     * Megabytes; a third of a million answers. A merge builds its graph in the heap, at half a kilobyte for each answer,
     * so one segment of a million would not be merged in a heap of 1 GB.
     */
    private static final int LARGEST = 512;

    /** Each segment has a graph of its own to walk, so that few are found faster; they are merged more often instead. */
    private static final int OF_A_SIZE = 4;

    /** Megabytes that are gathered in the heap before a segment is written. */
    private static final int GATHERED = 64;

    private Segments() {}

    static IndexWriterConfig settings() {
        return new IndexWriterConfig(Stems.ENGLISH)
                .setRAMBufferSizeMB(GATHERED)
                .setCommitOnClose(false)
                .setCodec(new WithGraph())
                .setMergePolicy(
                        new TieredMergePolicy().setMaxMergedSegmentMB(LARGEST).setSegmentsPerTier(OF_A_SIZE));
    }

    /** Returns when none are being merged. */
    static void awaitMerges(IndexWriter writer) {
        if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merging) {
            merging.sync();
        }
    }

    private static class WithGraph extends Lucene104Codec {

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new Lucene99HnswVectorsFormat(LINKS, CHOSEN_FROM);
        }
    }
}
