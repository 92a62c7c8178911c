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

        var isGood = drill.run(folder, 150, 30, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(isGood).describedAs(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("one bit flipped in ")
                .contains("the folder of all indexes deleted")
                .contains("texts worked out again: 0");
    }
}
