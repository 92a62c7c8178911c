package org.consilia.transfer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The XML files of a {@code .tar.gz}, read as they come; nothing is unpacked to disk. */
final class ArchiveFiles implements XmlFiles {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final long length;
    private final Counted counted;
    private final TarArchiveInputStream tar;
    private boolean isOver;

    ArchiveFiles(Path archive) throws IOException {
        name = String.valueOf(archive.getFileName());
        length = Files.size(archive);
        counted = new Counted(Files.newInputStream(archive));
        try {
            tar = new TarArchiveInputStream(
                    new GZIPInputStream(new BufferedInputStream(counted, BUFFER), BUFFER), "UTF-8");
        } catch (IOException notZipped) {
            counted.close();
            throw notZipped;
        }
    }

    @Override
    public @Nullable XmlFile next() {
        if (isOver) {
            return null;
        }
        try {
            return nextEntry();
        } catch (IOException damaged) {
            isOver = true;
            return XmlFile.unreadable(name, damaged);
        }
    }

    private @Nullable XmlFile nextEntry() throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile() && XmlFile.isOne(entry.getName())) {
                return XmlFile.read(entry.getName().replaceFirst("^\\./", ""), tar);
            }
        }
        return null;
    }

    @Override
    public double fractionRead() {
        return length == 0 ? 1 : (double) counted.position / length;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** Knows how many bytes have passed. */
    private static final class Counted extends FilterInputStream {

        private long position;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            position += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            var read = super.read(bytes, offset, count);
            position += Math.max(read, 0);
            return read;
        }
    }
}
