package org.consilia.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The XML files of a folder or an archive, one after the other. */
sealed interface XmlFiles extends Closeable permits FolderFiles, ArchiveFiles {

    static XmlFiles of(Path source) throws IOException {
        return Files.isDirectory(source) ? new FolderFiles(source) : new ArchiveFiles(source);
    }

    /** The next file, or the fault where there should be one; null after the last. */
    @Nullable
    XmlFile next();

    /** How much has been read, from 0 to 1. */
    double fractionRead();
}
