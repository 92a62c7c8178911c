package org.consilia.find;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Reads an index's files again, some megabytes at a time and round and round, and holds each against the checksum at its
 * end. Lucene itself reads most files through memory without looking at checksums: a flipped bit in a vector or in a
 * list of places would go unseen, and only make answers worse.
 *
 * <p>For one thread; what it has open between two calls is bound to it.
 */
class Checksums implements Closeable {

    private final Directory directory;
    private final Deque<String> left = new ArrayDeque<>();
    private @Nullable ChecksumIndexInput file;
    private String name = "";

    Checksums(Directory directory) {
        this.directory = directory;
    }

    /** That every file is there, and that the next of them are as written, up to so many bytes or the round's end. */
    void read(IndexReader reader, long bytes) throws IOException {
        var files = filesOf(reader);
        var present = Set.of(directory.listAll());
        for (var each : files) {
            if (!present.contains(each)) {
                throw new CorruptIndexException("A file is gone", each);
            }
        }
        if (left.isEmpty() && file == null) {
            left.addAll(files);
        }
        left.retainAll(files);
        var budget = bytes;
        while (budget > 0 && (file != null || !left.isEmpty())) {
            budget -= readOn(budget);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private long readOn(long budget) throws IOException {
        if (file == null) {
            name = left.remove();
            file = directory.openChecksumInput(name);
        }
        var input = file;
        var from = input.getFilePointer();
        var end = input.length() - CodecUtil.footerLength();
        if (end < from) {
            throw new CorruptIndexException("A file is cut short", name);
        }
        var to = Math.min(end, from + Math.min(budget, Long.MAX_VALUE - from));
        input.seek(to);
        if (to == end) {
            CodecUtil.checkFooter(input);
            close();
        }
        return Math.max(to - from, 1);
    }

    private Set<String> filesOf(IndexReader reader) throws IOException {
        var files = new TreeSet<String>();
        var commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (commit != null) {
            files.add(commit);
        }
        for (var leaf : reader.leaves()) {
            if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
                files.addAll(segment.getSegmentInfo().files());
            }
        }
        return files;
    }
}
