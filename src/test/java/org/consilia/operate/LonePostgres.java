package org.consilia.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A process of its own that starts PostgreSQL, says where, and waits for its standard input to end. */
class LonePostgres {

    public static void main(String[] arguments) throws IOException {
        try (var engines = new Engines(DataFolder.hold(Path.of(arguments[0])), Map.of(), new Progress(System.err))) {
            engines.start();
            System.out.println("started");
            System.in.transferTo(System.out);
        } catch (CannotStart refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
    }
}
