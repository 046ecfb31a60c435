package dragoman.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionsTest {
    private static final Problem EMPTY = new Problem(ProblemCode.P002, "a.txt", "0 bytes");

    @TempDir
    Path root;

    @Test
    void keepsTheBytesWithTheReasonBesideThem() throws IOException {
        rejections().take(dropped("a.txt", "bytes"), EMPTY);
        assertThat(root.resolve("inbox/a.txt")).doesNotExist();
        assertThat(root.resolve("rejected/a.txt")).hasContent("bytes");
        assertThat(root.resolve("rejected/a.txt.problem.json")).content().contains("\"code\" : \"P002\"",
                "ask the sender to send it again");
    }

    @Test
    void neverWritesOverAnEarlierFileOfTheSameName() throws IOException {
        rejections().take(dropped("a.txt", "first"), EMPTY);
        rejections().take(dropped("a.txt", "second"), EMPTY);
        assertThat(root.resolve("rejected/a.txt")).hasContent("first");
        assertThat(root.resolve("rejected/a.txt.2")).hasContent("second");
        assertThat(root.resolve("rejected/a.txt.2.problem.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak.txt", "  spaces .txt", "..twice..", "haber📰.txt", "İstanbul'da ığdır.txt"})
    void takesAnyName(String name) throws IOException {
        rejections().take(dropped(name, "bytes"), EMPTY);
        assertThat(rejections().files()).extracting(file -> String.valueOf(file.getFileName())).containsExactly(name);
    }

    @Test
    void takesANameAsLongAsFileSystemsAllow() throws IOException {
        rejections().take(dropped("ş".repeat(127), "bytes"), EMPTY);
        assertThat(rejections().files()).hasSize(1).first().satisfies(file -> assertThat(file).hasContent("bytes"));
    }

    @Test
    void sendsEverythingBackToTheInbox() throws IOException {
        rejections().take(dropped("a.txt", "bytes"), EMPTY);
        assertThat(rejections().requeue(root.resolve("inbox"))).containsExactly(root.resolve("inbox/a.txt"));
        assertThat(root.resolve("inbox/a.txt")).hasContent("bytes");
        assertThat(root.resolve("rejected")).isEmptyDirectory();
    }

    @Test
    void doesNotWriteOverWhatWaitsInTheInbox() throws IOException {
        rejections().take(dropped("a.txt", "old"), EMPTY);
        dropped("a.txt", "new");
        assertThat(rejections().requeue(root.resolve("inbox"))).isEmpty();
        assertThat(root.resolve("inbox/a.txt")).hasContent("new");
        assertThat(root.resolve("rejected/a.txt")).hasContent("old");
    }

    private Rejections rejections() {
        return new Rejections(new Home(root));
    }

    private Path dropped(String name, String content) throws IOException {
        Files.createDirectories(root.resolve("inbox"));
        return Files.writeString(root.resolve("inbox").resolve(name), content);
    }
}
