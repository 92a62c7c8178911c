package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.Modulithic;

/** Templates are compiled outside our packages, so Spring Modulith does not see them; this test does. */
class TemplateImportTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern USE = Pattern.compile("(?:@import org\\.consilia|@template)\\.(\\w+)\\.");
    private static final Set<String> SHARED =
            Set.of(Consilia.class.getAnnotation(Modulithic.class).sharedModules());

    @Test
    void aTemplateShowsOnlyWhatItsModuleMayUse() throws IOException, ClassNotFoundException {
        var strangers = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var template :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                var owner = TEMPLATES.relativize(template).getName(0).toString();
                var allowed = allowedFor(owner);
                modulesUsedBy(template).stream()
                        .filter(used -> !allowed.contains(used) && !allowed.contains(ApplicationModule.OPEN_TOKEN))
                        .forEach(used -> strangers.add(template + " uses " + used));
            }
        }
        assertThat(strangers).isEmpty();
    }

    private static Set<String> allowedFor(String module) throws ClassNotFoundException {
        var declared = Class.forName("org.consilia." + module + ".package-info").getAnnotation(ApplicationModule.class);
        var allowed = new HashSet<>(SHARED);
        allowed.add(module);
        allowed.addAll(Set.of(declared.allowedDependencies()));
        return allowed;
    }

    private static List<String> modulesUsedBy(Path template) throws IOException {
        return USE.matcher(Files.readString(template))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
