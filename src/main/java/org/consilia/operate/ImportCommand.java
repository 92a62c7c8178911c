package org.consilia.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.consilia.transfer.ImportTally;
import org.consilia.transfer.MedQuadImport;
import org.consilia.transfer.ProgressBar;
import org.springframework.stereotype.Component;

/** {@code bin/consilia import medquad PATH}: brings a collection in, and says what became of it. */
@Component
class ImportCommand {

    private final MedQuadImport medQuad;

    ImportCommand(MedQuadImport medQuad) {
        this.medQuad = medQuad;
    }

    void run(String collection, Path source, PrintStream out) {
        var tally = bringIn(collection, source, out);
        tally.lines().forEach(out::println);
    }

    private ImportTally bringIn(String collection, Path source, PrintStream out) {
        if (!collection.equals("medquad")) {
            throw new CannotStart("There is no collection \"" + collection + "\" to import; medquad is one.");
        }
        try {
            var tally = medQuad.run(source, ProgressBar.on(out));
            if (tally.isEmpty()) {
                throw new CannotStart("There are no XML files in " + source + "; nothing was imported.");
            }
            return tally;
        } catch (IOException unreadable) {
            throw new CannotStart(
                    source + " is no folder and no .tar.gz that can be read (" + unreadable.getMessage() + ").",
                    unreadable);
        }
    }
}
