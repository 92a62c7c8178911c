package org.consilia.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.consilia.find.Vectors;
import org.consilia.transfer.ImportTally;
import org.consilia.transfer.MedQuadImport;
import org.consilia.transfer.ProgressBar;
import org.springframework.stereotype.Component;

/** {@code bin/consilia import medquad PATH}: brings a collection in, and says what became of it. */
@Component
class ImportCommand {

    private final MedQuadImport medQuad;
    private final Vectors vectors;

    ImportCommand(MedQuadImport medQuad, Vectors vectors) {
        this.medQuad = medQuad;
        this.vectors = vectors;
    }

    void run(String collection, Path source, PrintStream out) {
        var tally = bringIn(collection, source, out);
        makeFindable(out);
        tally.lines().forEach(out::println);
    }

    /** Works out the vectors; a server, now or at its next start, then only has to put them into its index. */
    private void makeFindable(PrintStream out) {
        out.println("Reading the meaning of what was imported …");
        var bar = ProgressBar.on(out);
        var workedOut = new AtomicLong();
        vectors.catchUp((part, count) -> {
            workedOut.set(count);
            bar.show(part, count);
        });
        bar.finish(workedOut.get());
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
