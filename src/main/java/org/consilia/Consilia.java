package org.consilia;

import org.consilia.operate.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(
        systemName = "Consilia",
        sharedModules = {"web", "permit", "vault", "audit", "pack", "bench"})
class Consilia {

    public static void main(String[] args) {
        CommandLine.main(Consilia.class, args);
    }
}
