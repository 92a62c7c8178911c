package org.consilia;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleKeepsToTheModulesItMayUse() {
        ApplicationModules.of(Consilia.class).verify();
    }
}
