package org.consilia.operate;

import java.io.PrintStream;

/** Tells the person at the terminal what is being waited for. */
record Progress(PrintStream out) {

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
