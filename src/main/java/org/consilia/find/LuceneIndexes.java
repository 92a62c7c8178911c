package org.consilia.find;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of this node's indexes: one that serves and, at times, one that is being filled beside it.
 *
 * <p>A folder is named by what its index was made with, and a number. The file {@code current} holds the name of the one
 * that serves; it is written beside and moved into place, so that at any moment there is either the old one or the new.
 * A folder that is not named there is never searched: it is filled until it is complete, if need be by the next process,
 * from where its own cursor stands. An index that another version made stays until its successor is complete, for the
 * case that the other version comes back.
 */
class LuceneIndexes implements Indexes {

    private static final String CURRENT = "current";
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexes.class);

    private final Path root;
    private final Map<PassageIndex, Path> open = new HashMap<>();
    private int lastNumber;

    LuceneIndexes(Path root) {
        this.root = root;
    }

    /** Where a node with this data folder has its indexes. */
    static Path in(Path data) {
        return data.resolve("index").resolve("passages");
    }

    /** Each node has its own. */
    @Override
    public boolean isOurTurn() {
        return true;
    }

    /** The index that serves; empty if there is none, or none of ours, or it is damaged. */
    @Override
    public Optional<PassageIndex> current() throws IOException {
        var folder = named();
        if (folder.isEmpty() || !isOurs(folder.get()) || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        return sound(folder.get());
    }

    /** Whether an operator wished for a new index since this was last asked. */
    @Override
    public boolean isWished() throws IOException {
        return IndexWish.isTakenFrom(root);
    }

    /** Another index to be filled: one that was begun and not finished, else an empty one. */
    @Override
    public PassageIndex beside() throws IOException {
        Files.createDirectories(root);
        var inUse = named();
        for (var begun : folders().reversed()) {
            if (isOurs(begun) && inUse.filter(begun::equals).isEmpty() && !open.containsValue(begun)) {
                var found = sound(begun);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return opened(root.resolve(LuceneIndex.madeWith() + "-" + nextNumber()));
    }

    /** From now on, and at the next start, this one serves. */
    @Override
    public void serve(PassageIndex index) throws IOException {
        var name = folderOf(index).getFileName().toString();
        var unfinished = root.resolve(CURRENT + ".new");
        try (var file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.UTF_8.encode(name));
            file.force(true);
        }
        Files.move(unfinished, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(root)) {
            folder.force(true);
        }
    }

    @Override
    public void close(PassageIndex index) {
        try {
            index.close();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("An index could not be closed in order", failed);
        }
        open.remove(index);
    }

    @Override
    public void close() {
        Set.copyOf(open.keySet()).forEach(this::close);
    }

    /** Closes an index and throws it away. */
    @Override
    public void discard(PassageIndex index) throws IOException {
        var folder = folderOf(index);
        close(index);
        delete(folder);
    }

    /** Deletes whatever is here but the index that serves, those that are open, and one that was begun. */
    @Override
    public void sweep() throws IOException {
        var inUse = named();
        for (var folder : folders()) {
            if (inUse.filter(folder::equals).isEmpty() && !open.containsValue(folder)) {
                delete(folder);
            }
        }
    }

    private Path folderOf(PassageIndex index) {
        var folder = open.get(index);
        if (folder == null) {
            throw new IllegalStateException("The index is not one of these");
        }
        return folder;
    }

    private Optional<PassageIndex> sound(Path folder) throws IOException {
        try {
            var index = opened(folder);
            try {
                index.lookOver(Long.MAX_VALUE);
                return Optional.of(index);
            } catch (IOException | RuntimeException damaged) {
                close(index);
                throw damaged;
            }
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | RuntimeException damaged) {
            // Not worth telling apart: what could be opened in a moment is built again, from the database.
            LOG.warn("The index in {} cannot be used and is built again", folder.getFileName(), damaged);
            delete(folder);
            return Optional.empty();
        }
    }

    private PassageIndex opened(Path folder) throws IOException {
        var index = LuceneIndex.in(folder);
        open.put(index, folder);
        return index;
    }

    private Optional<Path> named() throws IOException {
        try {
            var name = Files.readString(root.resolve(CURRENT)).strip();
            return Optional.of(root.resolve(name)).filter(folder -> root.equals(folder.getParent()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Never one that was used before, as far as can be known: a name stands for one index. */
    private int nextNumber() throws IOException {
        lastNumber = Stream.concat(folders().stream(), named().stream())
                        .mapToInt(LuceneIndexes::numberOf)
                        .reduce(lastNumber, Math::max)
                + 1;
        return lastNumber;
    }

    private static boolean isOurs(Path folder) {
        return folder.getFileName().toString().matches(LuceneIndex.madeWith() + "-\\d{1,9}");
    }

    /** Anything that is not an index's folder, such as the files of an early version, has number 0. */
    private static int numberOf(Path folder) {
        var name = folder.getFileName().toString();
        return isNumbered(folder) ? Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)) : 0;
    }

    private static boolean isNumbered(Path folder) {
        return folder.getFileName().toString().matches("[0-9a-f]+-\\d{1,9}");
    }

    private List<Path> folders() throws IOException {
        try (var all = Files.list(root)) {
            return all.filter(each -> !each.endsWith(CURRENT) && !each.endsWith(IndexWish.NAME))
                    .sorted(Comparator.comparing(LuceneIndexes::numberOf))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
