package org.consilia.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One XML file of a collection, in memory, with the name a person would look it up by.
 *
 * @param fault why it could not be read, if it could not
 */
record XmlFile(String name, byte[] content, @Nullable String fault) {

    /** A hundred times what an honest file needs; keeps a hostile one from filling the memory. */
    private static final int MAX_MEGABYTES = 8;

    private static final byte[] NOTHING = {};

    static XmlFile read(String name, InputStream from) throws IOException {
        var content = from.readNBytes((MAX_MEGABYTES << 20) + 1);
        return content.length <= MAX_MEGABYTES << 20
                ? new XmlFile(name, content, null)
                : new XmlFile(name, NOTHING, "it is longer than " + MAX_MEGABYTES + " MB");
    }

    static XmlFile unreadable(String name, IOException failed) {
        return new XmlFile(name, NOTHING, "it cannot be read: " + failed.getMessage());
    }

    /** Leaves out what some systems put beside a file of the same name. */
    static boolean isOne(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.toLowerCase(Locale.ROOT).endsWith(".xml") && !last.startsWith("._");
    }
}
