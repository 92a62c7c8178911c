package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.consilia.ConsiliaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ConsiliaTest
class IndexDrillTests {

    @Autowired
    IndexDrill drill;

    @Test
    void nodesFollowAndDamageIsNoticedHiddenFromReadersAndMended(@TempDir Path folder) {
        var printed = new ByteArrayOutputStream();

        drill.run(folder, 150, 30, new PrintStream(printed, true, StandardCharsets.UTF_8));

        // How fast is for the drill on a quiet machine to judge.
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("one bit flipped in ")
                .contains("the folder of all indexes deleted")
                .contains("; shown after it: 0")
                .contains("texts worked out again: 0")
                .doesNotContainPattern("[1-9][0-9]* (without answer|errors)");
    }
}
