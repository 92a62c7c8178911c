package org.consilia.operate;

import java.io.PrintStream;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.transfer.ProgressBar;
import org.consilia.vault.Rotation;
import org.springframework.stereotype.Component;

/** {@code bin/consilia keys}: shows the keys that seal private texts, and changes them. */
@Component
class KeysCommand {

    private final Rotation rotation;
    private final Audit audit;

    KeysCommand(Rotation rotation, Audit audit) {
        this.rotation = rotation;
        this.audit = audit;
    }

    void run(String what, PrintStream out) {
        switch (what) {
            case "rotate" -> rotate(out);
            case "renew" -> wrapped(rotation.renewSiteKey(), "renewed", out);
            case "rewrap" -> wrapped(rotation.rewrap(), "rewrapped", out);
            default -> list(out);
        }
    }

    private void list(PrintStream out) {
        out.println("Wrapped by the key in " + rotation.place() + ":");
        for (var key : rotation.list()) {
            var state = key.isPrimary() ? "seals" : key.isRetired() ? "retired" : "being replaced";
            out.printf("  %08x  made %s  %-14s  %,d texts%n", key.id(), key.madeAt(), state, key.texts());
        }
    }

    private void rotate(PrintStream out) {
        out.println(
                rotation.isUnfinished()
                        ? "Going on with a change of key that was cut short …"
                        : "Sealing every private text again, with a new key …");
        var bar = ProgressBar.on(out);
        var all = rotation.list().stream().mapToLong(Rotation.Listed::texts).sum();
        var done = rotation.rotate(count -> bar.show((double) count / Math.max(all, count), count));
        bar.finish(done);
        audit.did(Deed.CHANGED_KEY, Subject.site("keys"), "rotated");
        list(out);
    }

    private void wrapped(int count, String how, PrintStream out) {
        audit.did(Deed.CHANGED_KEY, Subject.site("keys"), how);
        out.println("Wrapped " + count + " data keys under the key in " + rotation.place() + ".");
        out.println("Back that key up now, apart from the database.");
    }
}
