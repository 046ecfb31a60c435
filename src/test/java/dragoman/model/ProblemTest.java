package dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void tellsCodePlaceFindingAndRemedyOnOneLineWhateverTheFileIsCalled() {
        Problem problem = new Problem(ProblemCode.P002, "son\nhaber\u001b.txt", "it has no bytes");

        assertThat(problem.message()).isEqualTo(
                "P002 son\\u000ahaber\\u001b.txt: it has no bytes; ask the sender to send it again");
    }
}
