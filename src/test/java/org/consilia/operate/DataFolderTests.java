package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void aNewFolderIsMadeAndNobodyElseCanListIt() throws IOException {
        var path = temporary.resolve("a/b");
        try (var folder = DataFolder.hold(path)) {
            assertThat(Files.getPosixFilePermissions(path))
                    .doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ)
                    .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
            assertThat(folder.keys()).isDirectory();
            assertThat(Files.getPosixFilePermissions(folder.keys()))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
        }
    }

    @Test
    void aFolderIsHeldOnce() {
        try (var _ = DataFolder.hold(temporary)) {
            assertThatThrownBy(() -> DataFolder.hold(temporary))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another Consilia (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aFolderLetGoCanBeHeldAgain() {
        DataFolder.hold(temporary).close();
        try (var again = DataFolder.hold(temporary)) {
            assertThat(again.isVisited()).isFalse();
        }
    }

    @Test
    void aCommandMayVisitAFolderThatIsHeld() {
        try (var _ = DataFolder.hold(temporary);
                var beside = DataFolder.holdOrVisit(temporary)) {
            assertThat(beside.isVisited()).isTrue();
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAsItIs() throws IOException {
        Files.writeString(temporary.resolve("thesis.odt"), "years of work");
        assertThatThrownBy(() -> DataFolder.hold(temporary))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds files that are not Consilia's");
        assertThat(temporary).isDirectoryContaining("glob:**thesis.odt");
        try (var files = Files.list(temporary)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefusedInASentence() {
        assertThatThrownBy(() -> DataFolder.hold(Path.of("/proc/consilia")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The folder /proc/consilia cannot be used");
    }
}
