package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Templates are compiled outside our packages, so Spring Modulith does not see them; this test does. */
class TemplateImportTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern IMPORT = Pattern.compile("@import org\\.consilia\\.(\\w+)\\.");

    private final ApplicationModules modules = ApplicationModules.of(Consilia.class);

    @Test
    void aTemplateShowsOnlyWhatItsModuleMayUse() throws IOException {
        var strangers = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var template :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                var owner = TEMPLATES.relativize(template).getName(0).toString();
                for (var used : modulesUsedBy(template)) {
                    if (!used.equals(owner) && !mayUse(owner, used)) {
                        strangers.add(template + " uses " + used);
                    }
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    private static List<String> modulesUsedBy(Path template) throws IOException {
        return IMPORT.matcher(Files.readString(template))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private boolean mayUse(String owner, String used) {
        var module = modules.getModuleByName(owner).orElseThrow();
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .anyMatch(dependency -> dependency.getIdentifier().toString().equals(used));
    }
}
