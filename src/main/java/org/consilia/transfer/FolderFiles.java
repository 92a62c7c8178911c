package org.consilia.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder's XML files with those of its subfolders, in order of their paths. Links are not followed. */
final class FolderFiles implements XmlFiles {

    private final Path folder;
    private final List<Path> files;
    private int position;

    FolderFiles(Path folder) throws IOException {
        this.folder = folder;
        try (var all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> XmlFile.isOne(file.toString()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public @Nullable XmlFile next() {
        if (position == files.size()) {
            return null;
        }
        var file = files.get(position++);
        var name = folder.relativize(file).toString();
        try (var content = Files.newInputStream(file)) {
            return XmlFile.read(name, content);
        } catch (IOException failed) {
            return XmlFile.unreadable(name, failed);
        }
    }

    @Override
    public double fractionRead() {
        return files.isEmpty() ? 1 : (double) position / files.size();
    }

    @Override
    public void close() {}
}
